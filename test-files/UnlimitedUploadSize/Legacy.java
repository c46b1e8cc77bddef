// libraries: legacy
package samples.legacy;

import java.util.List;
import javax.servlet.annotation.MultipartConfig;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload.FileItem;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.disk.DiskFileItemFactory;
import org.apache.commons.fileupload.servlet.ServletFileUpload;
import org.springframework.web.multipart.commons.CommonsMultipartResolver;

@MultipartConfig // Noncompliant
class ImportServlet extends HttpServlet {

  List<FileItem> unlimited(HttpServletRequest request) throws FileUploadException {
    ServletFileUpload upload = new ServletFileUpload(new DiskFileItemFactory()); // Noncompliant
    return upload.parseRequest(request);
  }

  List<FileItem> switchedOff(HttpServletRequest request) throws FileUploadException {
    ServletFileUpload upload = new ServletFileUpload(new DiskFileItemFactory());
    upload.setSizeMax(-1); // Noncompliant
    return upload.parseRequest(request);
  }

  List<FileItem> limited(HttpServletRequest request) throws FileUploadException {
    ServletFileUpload upload = new ServletFileUpload(new DiskFileItemFactory());
    upload.setSizeMax(2_000_000);
    return upload.parseRequest(request);
  }

  List<FileItem> limitedElsewhere(HttpServletRequest request) throws FileUploadException {
    ServletFileUpload upload = new ServletFileUpload(new DiskFileItemFactory());
    limit(upload);
    return upload.parseRequest(request);
  }

  private static void limit(ServletFileUpload upload) {
    upload.setFileSizeMax(2_000_000);
  }

  CommonsMultipartResolver resolver() {
    CommonsMultipartResolver resolver = new CommonsMultipartResolver();
    resolver.setMaxUploadSize(-1); // Noncompliant
    return resolver;
  }

  CommonsMultipartResolver largeResolver() {
    CommonsMultipartResolver resolver = new CommonsMultipartResolver();
    resolver.setMaxUploadSize(100_000_000);
    return resolver;
  }
}
