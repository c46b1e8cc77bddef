package samples.springmvc;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Service;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import reactor.core.publisher.Mono;

@RestController
class PictureController {

  private final Path folder = Path.of("/var/pictures");

  @PostMapping("/pictures")
  void store(@RequestParam("file") MultipartFile file) throws IOException {
    Path target = folder.resolve(file.getOriginalFilename()); // Noncompliant {{The client chooses this file name, which may lead to another folder: store the file under a name of your own.}}
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^
    Files.copy(file.getInputStream(), target, StandardCopyOption.REPLACE_EXISTING);
  }

  @PostMapping("/pictures/file")
  void transfer(@RequestParam MultipartFile file) throws IOException {
    file.transferTo(new File("/var/pictures/" + file.getOriginalFilename())); // Noncompliant
  }

  @PostMapping("/pictures/paths")
  void paths(@RequestParam MultipartFile file) throws IOException {
    String name = Objects.requireNonNull(file.getOriginalFilename());
    Path target = Paths.get("/var/pictures", name); // Noncompliant
    Files.write(target, file.getBytes());
  }

  @PostMapping("/pictures/clean")
  void cleaned(@RequestParam MultipartFile file) throws IOException {
    String name = StringUtils.cleanPath(file.getOriginalFilename());
    Files.copy(file.getInputStream(), folder.resolve(name)); // Noncompliant
  }

  @PostMapping("/pictures/prefix")
  void prefixed(@RequestParam MultipartFile file) throws IOException {
    String name = UUID.randomUUID() + "_" + file.getOriginalFilename();
    Files.copy(file.getInputStream(), folder.resolve(name)); // Noncompliant
  }

  @PostMapping("/pictures/stream")
  void stream(@RequestParam MultipartFile file) throws IOException {
    try (FileOutputStream out = new FileOutputStream("/var/pictures/" + file.getOriginalFilename())) { // Noncompliant
      out.write(file.getBytes());
    }
  }

  @PostMapping("/pictures/helper")
  void throughHelper(@RequestParam MultipartFile file) throws IOException {
    save(file.getOriginalFilename(), file.getBytes());
  }

  private void save(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content); // Noncompliant
  }

  @PostMapping("/pictures/unchecked")
  void unchecked(@RequestParam MultipartFile file) throws IOException {
    file.transferTo(folder.resolve(UUID.randomUUID().toString())); // Noncompliant {{Nothing has checked the type or the size of "file": do so before using it.}}
//       ^^^^^^^^^^
  }

  @PostMapping("/pictures/import")
  int parsed(@RequestPart MultipartFile file) throws IOException {
    return count(new InputStreamReader(file.getInputStream())); // Noncompliant {{Nothing has checked the type or the size of "file": do so before using it.}}
  }

  private static int count(InputStreamReader reader) throws IOException {
    return reader.read();
  }

  @PostMapping("/pictures/several")
  void several(@RequestParam List<MultipartFile> files) throws IOException {
    for (MultipartFile file : files) {
      file.transferTo(folder.resolve(UUID.randomUUID().toString())); // Noncompliant
    }
  }

  @PostMapping("/pictures/several-checked")
  void severalChecked(@RequestParam List<MultipartFile> files) throws IOException {
    for (MultipartFile file : files) {
      if (!file.isEmpty()) {
        file.transferTo(folder.resolve(UUID.randomUUID().toString()));
      }
    }
  }

  @PostMapping("/pictures/reactive")
  Mono<Void> reactive(@RequestPart("file") FilePart file) {
    return file.transferTo(folder.resolve(file.filename())); // Noncompliant
  }
}

@Service
class PictureStorage {

  private final Path folder = Path.of("/var/pictures");

  String store(MultipartFile file) throws IOException {
    Path target = this.folder.resolve(file.getOriginalFilename()).normalize(); // Noncompliant
    Files.copy(file.getInputStream(), target);
    return target.toString();
  }
}
