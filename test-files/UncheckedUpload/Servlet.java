package samples.servlet;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.IOException;
import java.nio.file.Paths;

@MultipartConfig(maxFileSize = 1_000_000, maxRequestSize = 2_000_000)
class ReceiptServlet extends HttpServlet {

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
    Part receipt = request.getPart("receipt");
    String name = receipt.getSubmittedFileName();
    receipt.write("/var/receipts/" + name); // Noncompliant {{The client chooses this file name, which may lead to another folder: store the file under a name of your own.}}
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
    for (Part part : request.getParts()) {
      File target = new File("/var/receipts", part.getSubmittedFileName()); // Noncompliant
      part.write(target.getAbsolutePath());
    }
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
    Part receipt = request.getPart("receipt");
    receipt.write("/var/receipts/last.pdf"); // Noncompliant {{Nothing has checked the type or the size of "receipt": do so before using it.}}
  }

  @Override
  protected void doOptions(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
    Part receipt = request.getPart("receipt");
    if (receipt.getSize() < 100_000) {
      receipt.write("/var/receipts/last.pdf");
    }
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
    Part receipt = request.getPart("receipt");
    if (!"application/pdf".equals(receipt.getContentType())) {
      return;
    }
    String name = Paths.get(receipt.getSubmittedFileName()).getFileName().toString();
    receipt.write("/var/receipts/" + name);
  }
}
