package samples.silent;

import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.http.HttpServlet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.MultipartConfigFactory;
import org.springframework.util.unit.DataSize;

@MultipartConfig(maxFileSize = 1024 * 1024, maxRequestSize = 5 * 1024 * 1024)
class SignatureServlet extends HttpServlet {
}

class Settings {

  @Value("${uploads.limit}")
  private long limit = -1;

  void configured(MultipartConfigFactory factory) {
    factory.setMaxRequestSize(DataSize.ofBytes(limit));
    factory.setMaxFileSize(DataSize.parse("10MB"));
  }

  void setMaxRequestSize(long size) {
    this.limit = size;
  }

  void own() {
    setMaxRequestSize(-1);
  }
}
