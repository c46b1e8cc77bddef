package samples.servlet;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;

@MultipartConfig // Noncompliant {{Nothing limits the size of what is uploaded here: set a limit, before one request fills the memory or the disk.}}
@WebServlet("/photos")
class PhotoServlet extends HttpServlet {
}

@WebServlet("/videos")
@MultipartConfig(location = "/tmp", fileSizeThreshold = 1024) // Noncompliant
class VideoServlet extends HttpServlet {
}

@MultipartConfig(maxFileSize = -1L, maxRequestSize = -1L) // Noncompliant
class AudioServlet extends HttpServlet {
}

@MultipartConfig(maxFileSize = 1024, maxRequestSize = -1) // Noncompliant
class ScanServlet extends HttpServlet {
}

@MultipartConfig(maxFileSize = Long.MAX_VALUE) // Noncompliant
class BackupServlet extends HttpServlet {
}

@MultipartConfig(maxFileSize = Limits.FILE)
class LetterServlet extends HttpServlet {
}

@MultipartConfig(maxRequestSize = 10 * 1024 * 1024)
class InvoiceServlet extends HttpServlet {
}

@MultipartConfig(maxFileSize = -1, maxRequestSize = 10_485_760)
class OfferServlet extends HttpServlet {
}

interface Limits {
  long FILE = 5_000_000;
}

class Registrations {

  void register(ServletRegistration.Dynamic photos, ServletRegistration.Dynamic letters, long limit) {
    photos.setMultipartConfig(new MultipartConfigElement("/tmp")); // Noncompliant
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    photos.setMultipartConfig(new MultipartConfigElement("/tmp", -1L, -1L, 0)); // Noncompliant
    letters.setMultipartConfig(new MultipartConfigElement("/tmp", 1_000_000, 2_000_000, 0));
    letters.setMultipartConfig(new MultipartConfigElement("/tmp", limit, limit, 0));
  }
}
