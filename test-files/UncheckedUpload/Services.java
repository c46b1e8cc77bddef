package samples.upload.services;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import lombok.Data;
import org.springframework.stereotype.Service;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

interface FileStorage {

  String store(MultipartFile file) throws IOException;
}

@Service
class DiskStorage implements FileStorage {

  private static final Path ROOT = Paths.get("uploads");

  @Override
  public String store(MultipartFile file) throws IOException {
    String name = StringUtils.cleanPath(Objects.requireNonNull(file.getOriginalFilename()));
    Path target = ROOT.resolve(name); // Noncompliant
    Files.copy(file.getInputStream(), target);
    return name;
  }

  public String storeInOwn(MultipartFile file, long user) throws IOException {
    String target = ROOT + "/" + user + "/" + file.getOriginalFilename();
    try (OutputStream out = new FileOutputStream(target)) { // Noncompliant
      out.write(file.getBytes());
    }
    return target;
  }

  public void storeNamed(MultipartFile file) throws IOException {
    Files.copy(file.getInputStream(), ROOT.resolve(UUID.randomUUID().toString()));
  }

  public void storeContained(MultipartFile file) throws IOException {
    Path target = ROOT.resolve(Objects.requireNonNull(file.getOriginalFilename())).normalize().toAbsolutePath();
    if (!target.getParent().equals(ROOT.toAbsolutePath())) {
      throw new IOException("Outside");
    }
    Files.copy(file.getInputStream(), target);
  }

  public void storeRefused(MultipartFile file) throws IOException {
    String name = file.getOriginalFilename();
    if (name == null || name.contains("..")) {
      throw new IOException("Not a name");
    }
    Files.copy(file.getInputStream(), ROOT.resolve(name));
  }

  public void storeLast(MultipartFile file) throws IOException {
    String name = new File(Objects.requireNonNull(file.getOriginalFilename())).getName();
    Files.copy(file.getInputStream(), ROOT.resolve(name));
  }
}

@Data
class Form {

  private String title;
  private MultipartFile picture;
}

@RestController
class Imports {

  private final DiskStorage storage;

  Imports(DiskStorage storage) {
    this.storage = storage;
  }

  @PostMapping("/files")
  String file(@RequestParam MultipartFile file) throws IOException {
    return storage.store(file);
  }

  @PostMapping("/csv")
  long csv(@RequestParam MultipartFile file) throws IOException {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(file.getInputStream()))) { // Noncompliant
      return reader.lines().count();
    }
  }

  @PostMapping("/csv2")
  long csvChecked(@RequestParam MultipartFile file) throws IOException {
    if (!"text/csv".equals(file.getContentType())) {
      return 0;
    }
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(file.getInputStream()))) {
      return reader.lines().count();
    }
  }

  @PostMapping("/zip")
  void zip(@RequestParam MultipartFile file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(file.getInputStream())) { // Noncompliant
      zip.getNextEntry();
    }
  }

  @PostMapping("/form")
  void form(Form form) throws IOException {
    String name = form.getPicture().getOriginalFilename();
    Path target = Paths.get("uploads", name); // Noncompliant
    form.getPicture().transferTo(target);
  }

  @PostMapping("/database")
  void database(@RequestParam MultipartFile file) throws IOException {
    byte[] content = file.getBytes();
    save(content);
  }

  private void save(byte[] content) {
    System.out.println(content.length);
  }
}
