package samples.uploads.lastpart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class PictureController {

  private final Path folder = Path.of("/srv/pictures");

  @PostMapping("/pictures")
  void picture(@RequestParam MultipartFile file) throws IOException {
    String name = Path.of(file.getOriginalFilename()).getFileName().toString();
    if (!name.endsWith(".png")) {
      throw new IllegalArgumentException("Only PNG");
    }
    file.transferTo(folder.resolve(name));
  }

  @PostMapping("/drafts")
  void draft(@RequestParam MultipartFile file) throws IOException {
    String name = Path.of(file.getOriginalFilename()).getFileName().toString();
    file.transferTo(folder.resolve(UUID.randomUUID() + "-" + name)); // Noncompliant
  }
}
