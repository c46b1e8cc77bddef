package samples.silent;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.commons.io.FilenameUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class AttachmentController {

  private static final Set<String> TYPES = Set.of("image/png", "image/jpeg");

  private final Path folder = Path.of("/var/attachments");
  private final Attachments attachments;

  AttachmentController(Attachments attachments) {
    this.attachments = attachments;
  }

  @PostMapping("/typed")
  void typed(@RequestParam MultipartFile file) throws IOException {
    if (!TYPES.contains(file.getContentType())) {
      throw new IllegalArgumentException("type");
    }
    file.transferTo(folder.resolve(UUID.randomUUID().toString()));
  }

  @PostMapping("/sized")
  void sized(@RequestParam MultipartFile file) throws IOException {
    if (file.getSize() > 1_000_000) {
      throw new IllegalArgumentException("size");
    }
    Files.write(folder.resolve("last"), file.getBytes());
  }

  @PostMapping("/extension")
  void extension(@RequestParam MultipartFile file) throws IOException {
    String extension = FilenameUtils.getExtension(file.getOriginalFilename());
    file.transferTo(new File("/var/attachments/" + UUID.randomUUID() + "." + extension));
  }

  @PostMapping("/suffix")
  void suffix(@RequestParam MultipartFile file) throws IOException {
    String name = file.getOriginalFilename();
    String suffix = name.substring(name.lastIndexOf("."));
    file.transferTo(new File("/var/attachments/" + UUID.randomUUID() + suffix));
  }

  @PostMapping("/last-part")
  void lastPart(@RequestParam MultipartFile file) throws IOException {
    check(file);
    Files.copy(file.getInputStream(), folder.resolve(Paths.get(file.getOriginalFilename()).getFileName()));
    Files.copy(file.getInputStream(), folder.resolve(FilenameUtils.getName(file.getOriginalFilename())));
    Files.copy(file.getInputStream(), folder.resolve(StringUtils.getFilename(file.getOriginalFilename())));
    Files.copy(file.getInputStream(), folder.resolve(new File(file.getOriginalFilename()).getName()));
    Files.copy(file.getInputStream(), folder.resolve(file.getOriginalFilename().replaceAll("[^a-zA-Z0-9.]", "_")));
  }

  @PostMapping("/own-helper")
  void ownHelper(@RequestParam MultipartFile file) throws IOException {
    file.transferTo(new File("/var/attachments/" + UUID.randomUUID() + "." + extensionOf(file.getOriginalFilename())));
  }

  private static String extensionOf(String name) {
    int dot = name.lastIndexOf('.');
    if (dot >= 0) {
      return name.substring(dot + 1);
    }
    return name;
  }

  private static void check(MultipartFile file) {
    if (file.isEmpty()) {
      throw new IllegalArgumentException("empty");
    }
  }

  @PostMapping("/contained")
  void contained(@RequestParam MultipartFile file) throws IOException {
    Path target = folder.resolve(file.getOriginalFilename()).normalize();
    if (!target.startsWith(folder)) {
      throw new IllegalArgumentException("name");
    }
    if (!"application/pdf".equals(file.getContentType())) {
      throw new IllegalArgumentException("type");
    }
    file.transferTo(target);
  }

  @PostMapping("/guide")
  void guide(@RequestParam MultipartFile file) throws IOException {
    String name = StringUtils.cleanPath(file.getOriginalFilename());
    if (name.contains("..")) {
      throw new IllegalArgumentException("name");
    }
    Files.copy(file.getInputStream(), folder.resolve(name));
  }

  @PostMapping("/canonical")
  void canonical(@RequestParam MultipartFile file) throws IOException {
    check(file);
    File target = new File("/var/attachments", file.getOriginalFilename());
    if (!target.getCanonicalPath().startsWith("/var/attachments/")) {
      throw new IllegalArgumentException("name");
    }
    file.transferTo(target);
  }

  @PostMapping("/image")
  void image(@RequestParam MultipartFile file) throws IOException {
    BufferedImage image = ImageIO.read(file.getInputStream());
    ImageIO.write(image, "png", folder.resolve(UUID.randomUUID() + ".png").toFile());
  }

  @PostMapping("/handed-on")
  void handedOn(@RequestParam MultipartFile file) throws IOException {
    attachments.store(file);
    attachments.store(file.getOriginalFilename(), file.getBytes());
  }

  interface Attachments {
    void store(MultipartFile file);

    void store(String name, byte[] content);
  }
}
