package samples.uploads.constants;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.web.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class Sizes {

  static final DataSize ANY = DataSize.ofBytes(-1);
  static final DataSize LARGE = DataSize.ofMegabytes(20);
}

@Configuration
class UploadConfiguration {

  @Bean
  MultipartConfigElement open() {
    MultipartConfigFactory factory = new MultipartConfigFactory();
    factory.setMaxRequestSize(Sizes.ANY); // Noncompliant
    return factory.createMultipartConfig();
  }

  @Bean
  MultipartConfigElement limited() {
    MultipartConfigFactory factory = new MultipartConfigFactory();
    factory.setMaxRequestSize(Sizes.LARGE);
    return factory.createMultipartConfig();
  }
}
