package samples.puttogether;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.util.UUID;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.FilenameUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class Pictures {

  private final ServletContext context;

  Pictures(ServletContext context) {
    this.context = context;
  }

  @PostMapping("/pictures")
  public String keep(@RequestParam("file") MultipartFile file) throws IOException {
    String name = file.getOriginalFilename();
    String same = FilenameUtils.getBaseName(name) + "." + FilenameUtils.getExtension(name);
    File target = new File(context.getRealPath("/pictures/" + File.separator + same));
    FileUtils.writeByteArrayToFile(target, file.getBytes()); // Noncompliant {{Nothing has checked the type or the size of "file": do so before using it.}}
    return same;
  }

  @PostMapping("/pictures/checked")
  public String keepPng(@RequestParam("file") MultipartFile file) throws IOException {
    String name = file.getOriginalFilename();
    String extension = FilenameUtils.getExtension(name);
    if (!"png".equals(extension) || !"image/png".equals(file.getContentType())) {
      throw new IOException("Pictures only");
    }
    String same = FilenameUtils.getBaseName(name) + "." + extension;
    FileUtils.writeByteArrayToFile(new File(context.getRealPath("/pictures/" + same)), file.getBytes());
    return same;
  }

  @PostMapping("/pictures/own-name")
  public String keepOwn(@RequestParam("file") MultipartFile file) throws IOException {
    String own = UUID.randomUUID() + "." + FilenameUtils.getExtension(file.getOriginalFilename());
    FileUtils.writeByteArrayToFile(new File(context.getRealPath("/pictures/" + own)), file.getBytes());
    return own;
  }
}
