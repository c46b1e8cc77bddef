package samples.upload.shapes;

import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import reactor.core.publisher.Mono;

class Application {

  private MultipartFile letter;

  public MultipartFile getLetter() {
    return letter;
  }

  public void setLetter(MultipartFile letter) {
    this.letter = letter;
  }
}

@Service
class Storage {

  private final Path root = Paths.get("uploads");

  void store(MultipartFile file) throws IOException {
    String name = file.getOriginalFilename();
    Files.copy(file.getInputStream(), root.resolve(name), StandardCopyOption.REPLACE_EXISTING); // Noncompliant
  }

  void storeSafely(MultipartFile file) throws IOException {
    if (!Set.of("image/png", "image/jpeg").contains(file.getContentType()) || file.getSize() > 1_000_000) {
      throw new IllegalArgumentException("type");
    }
    Files.copy(file.getInputStream(), root.resolve(UUID.randomUUID().toString()));
  }
}

@RestController
class Uploads {

  @PostMapping("/letters")
  void letter(@ModelAttribute Application application) throws IOException {
    application.getLetter().transferTo(new File("letters", application.getLetter().getOriginalFilename())); // Noncompliant
  }

  @PostMapping("/many")
  void many(@RequestParam("files") List<MultipartFile> files) throws IOException {
    for (MultipartFile file : files) {
      file.transferTo(Path.of("many/" + file.getOriginalFilename())); // Noncompliant
    }
  }

  @PostMapping("/reactive")
  Mono<Void> reactive(@RequestPart("file") FilePart file) {
    return file.transferTo(Path.of("reactive").resolve(file.filename())); // Noncompliant
  }
}

@MultipartConfig
class UploadServlet extends HttpServlet {

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, jakarta.servlet.ServletException {
    Part part = request.getPart("file");
    part.write("/data/" + part.getSubmittedFileName()); // Noncompliant
  }
}
