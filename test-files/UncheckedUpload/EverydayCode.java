package samples.upload.everyday;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.FilenameUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.util.FileCopyUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

record Upload(String title, MultipartFile file) {
}

interface Storage {

  void store(MultipartFile file);
}

@RestController
class Uploads {

  private static final String FOLDER = "/var/uploads/";
  private static final Set<String> TYPES = Set.of("image/png", "image/jpeg");

  private final Path root = Paths.get(FOLDER);
  private final Storage storage;

  Uploads(Storage storage) {
    this.storage = storage;
  }

  @PostMapping("/a")
  void concatenated(@RequestParam("file") MultipartFile file) throws IOException {
    String name = file.getOriginalFilename();
    File target = new File(FOLDER + name); // Noncompliant
    file.transferTo(target);
  }

  @PostMapping("/b")
  void cleaned(@RequestParam("file") MultipartFile file) throws IOException {
    String name = StringUtils.cleanPath(file.getOriginalFilename());
    Files.copy(file.getInputStream(), root.resolve(name), StandardCopyOption.REPLACE_EXISTING); // Noncompliant
  }

  @PostMapping("/c")
  void prefixed(@RequestParam("file") MultipartFile file) throws IOException {
    String name = UUID.randomUUID() + "_" + file.getOriginalFilename();
    Path target = Paths.get(FOLDER, name); // Noncompliant
    Files.write(target, file.getBytes());
  }

  @PostMapping("/d")
  void normalized(@RequestParam("file") MultipartFile file) throws IOException {
    Path target = root.resolve(file.getOriginalFilename()).normalize();
    if (!target.startsWith(root) || !TYPES.contains(file.getContentType())) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    file.transferTo(target);
  }

  @PostMapping("/e")
  void lastPart(@RequestParam("file") MultipartFile file) throws IOException {
    String name = FilenameUtils.getName(file.getOriginalFilename());
    if (file.getSize() > 1_000_000) {
      throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
    }
    file.transferTo(root.resolve(name));
  }

  @PostMapping("/f")
  void unchecked(@RequestParam("file") MultipartFile file) throws IOException {
    file.transferTo(root.resolve(UUID.randomUUID() + ".png")); // Noncompliant
  }

  @PostMapping("/g")
  void bytes(@RequestPart MultipartFile file) throws IOException {
    FileUtils.writeByteArrayToFile(new File(FOLDER + UUID.randomUUID()), file.getBytes()); // Noncompliant
  }

  @PostMapping("/h")
  void stream(@RequestParam MultipartFile file) throws IOException {
    try (InputStream in = file.getInputStream(); OutputStream out = new FileOutputStream(FOLDER + UUID.randomUUID())) {
      FileCopyUtils.copy(in, out); // Noncompliant
    }
  }

  @PostMapping("/i")
  void checked(@RequestParam MultipartFile file) throws IOException {
    if (file.isEmpty() || !MediaType.IMAGE_PNG_VALUE.equals(file.getContentType())) {
      throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
    file.transferTo(root.resolve(UUID.randomUUID() + ".png"));
  }

  @PostMapping("/j")
  void checkedInHelper(@RequestParam MultipartFile file) throws IOException {
    requirePicture(file);
    file.transferTo(root.resolve(UUID.randomUUID() + ".png"));
  }

  private static void requirePicture(MultipartFile file) {
    if (!TYPES.contains(file.getContentType())) {
      throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
  }

  @PostMapping("/k")
  void image(@RequestParam MultipartFile file) throws IOException {
    if (ImageIO.read(file.getInputStream()) == null) {
      throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
    file.transferTo(root.resolve(UUID.randomUUID() + ".png"));
  }

  @PostMapping("/l")
  void handedOn(@RequestParam MultipartFile file) {
    storage.store(file);
  }

  @PostMapping("/m")
  void bound(@ModelAttribute Upload upload) throws IOException {
    upload.file().transferTo(new File(FOLDER, upload.file().getOriginalFilename())); // Noncompliant
  }

  @PostMapping("/n")
  void many(@RequestParam List<MultipartFile> files) throws IOException {
    for (MultipartFile file : files) {
      file.transferTo(root.resolve(file.getOriginalFilename())); // Noncompliant
    }
  }

  @PostMapping("/o")
  void array(@RequestParam MultipartFile[] files) throws IOException {
    for (MultipartFile file : files) {
      save(file);
    }
  }

  private void save(MultipartFile file) throws IOException {
    Path target = root.resolve(file.getOriginalFilename()); // Noncompliant
    Files.copy(file.getInputStream(), target);
  }

  @PostMapping("/p")
  void extension(@RequestParam MultipartFile file) throws IOException {
    String extension = StringUtils.getFilenameExtension(file.getOriginalFilename());
    if (!List.of("png", "jpg").contains(extension)) {
      throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
    file.transferTo(root.resolve(UUID.randomUUID() + "." + extension));
  }

  @PostMapping("/q")
  void fileName(@RequestParam MultipartFile file) throws IOException {
    String name = Path.of(file.getOriginalFilename()).getFileName().toString();
    if (file.getSize() > 5_000) {
      return;
    }
    file.transferTo(root.resolve(name));
  }

  @PostMapping("/r")
  void request(MultipartHttpServletRequest request) throws IOException {
    MultipartFile file = request.getFile("file");
    file.transferTo(new File(FOLDER + file.getOriginalFilename())); // Noncompliant
  }

  @PostMapping("/s")
  Mono<Void> reactive(@RequestPart("file") FilePart file) {
    return file.transferTo(root.resolve(file.filename())); // Noncompliant
  }

  @PostMapping("/t")
  Mono<Void> reactiveMono(@RequestPart("file") Mono<FilePart> file) {
    return file.flatMap(part -> part.transferTo(root.resolve(part.filename()))); // Noncompliant
  }

  @PostMapping("/u")
  String nameOnly(@RequestParam MultipartFile file) {
    return file.getOriginalFilename();
  }
}

@MultipartConfig(maxFileSize = 1_000_000)
class UploadServlet extends HttpServlet {

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
    for (Part part : request.getParts()) {
      String name = part.getSubmittedFileName();
      part.write("/var/uploads" + File.separator + name); // Noncompliant
    }
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
    Part part = request.getPart("file");
    String name = Paths.get(part.getSubmittedFileName()).getFileName().toString();
    if (part.getSize() > 10_000) {
      response.sendError(413);
      return;
    }
    part.write("/var/uploads/" + name);
  }
}
