package samples.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import org.apache.commons.lang3.StringEscapeUtils;
import org.springframework.web.util.HtmlUtils;

class SearchServlet extends HttpServlet {

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    PrintWriter out = response.getWriter();
    String query = request.getParameter("q");
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^>
    out.println("<h1>Results for " + query + "</h1>"); // Noncompliant {{"q" comes from the request and is written into this page as it is: escape it for HTML, or let a template do so.}}
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    out.print(query); // Noncompliant
    out.printf("<p>%s</p>", query.trim()); // Noncompliant
    out.println("<p>" + HtmlUtils.htmlEscape(query) + "</p>");
    out.println("<p>" + StringEscapeUtils.escapeHtml4(query) + "</p>");
    out.println("<p>" + query.replace("&", "&amp;").replace("<", "&lt;") + "</p>");
    out.println("<p>Page " + Integer.parseInt(request.getParameter("page")) + "</p>");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.getWriter().write("<html><body>Thank you, " + request.getParameter("name") + "</body></html>"); // Noncompliant
    response.getOutputStream().print("<b>" + request.getHeader("User-Agent") + "</b>"); // Noncompliant
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PrintWriter out = response.getWriter();
    out.println("<html><body>");
    out.println(request.getParameter("title")); // Noncompliant
    footer(out, request.getParameter("note"));
    out.println("</body></html>");
  }

  private static void footer(PrintWriter out, String note) {
    out.println("<footer>" + note + "</footer>"); // Noncompliant
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String name = request.getParameter("name");
    StringBuilder page = new StringBuilder("<html><body>");
    page.append("<p>Deleted ").append(name).append("</p></body></html>");
    response.getWriter().write(page.toString()); // Noncompliant
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (PrintWriter out = response.getWriter()) {
      out.append("<p>").append(request.getParameter("name")); // Noncompliant
      response.getOutputStream().write(("<td>" + request.getParameter("name") + "</td>").getBytes()); // Noncompliant
    }
  }
}

class DataServlet extends HttpServlet {

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("application/json");
    response.getWriter().write("{\"name\": \"<b>" + request.getParameter("name") + "</b>\"}");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Content-Type", "text/plain");
    response.getWriter().write("<b>" + request.getParameter("name") + "</b>");
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.getWriter().write("Saved " + request.getParameter("name"));
    response.sendError(400, "<b>" + request.getParameter("name") + "</b>");
    response.setHeader("X-Name", "<b>" + request.getParameter("name") + "</b>");
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Map<String, String> titles = Map.of("a", "First");
    String key = request.getParameter("key");
    response.setContentType("text/html");
    response.getWriter().write("<p>" + titles.get(key) + request.getSession().getAttribute("user") + "</p>");
    response.getWriter().write("<?xml version=\"1.0\"?><title>" + request.getParameter("key").length() + "</title>");
  }
}

class GrowingPageServlet extends HttpServlet {

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PrintWriter out = response.getWriter();
    response.setContentType("text/html");
    for (String name : request.getParameterValues("name")) {
      out = out.append("<li>");
      out = new PrintWriter(out, true);
      out.print("<b>" + request.getParameter("title") + name + "</b>"); // Noncompliant
    }
  }
}
