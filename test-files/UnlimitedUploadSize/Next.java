// libraries: next
package samples.next;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.util.unit.DataSize;

class Uploads {

  MultipartConfigElement multipart() {
    MultipartConfigFactory factory = new MultipartConfigFactory();
    factory.setMaxRequestSize(DataSize.ofMegabytes(-1)); // Noncompliant
    return factory.createMultipartConfig();
  }

  MultipartConfigElement limited() {
    MultipartConfigFactory factory = new MultipartConfigFactory();
    factory.setMaxRequestSize(DataSize.ofMegabytes(10));
    return factory.createMultipartConfig();
  }
}
