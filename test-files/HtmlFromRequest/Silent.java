// libraries: legacy
package samples.silent;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Set;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

class ProfileServlet extends HttpServlet {

  private static final Set<String> TABS = Set.of("orders", "address");

  private Profiles profiles;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("text/html");
    PrintWriter out = response.getWriter();
    String tab = request.getParameter("tab");
    if (!TABS.contains(tab)) {
      response.sendError(404);
      return;
    }
    out.println("<h1>" + tab + "</h1>");
    out.println("<p>" + profiles.nameOf(request.getParameter("user")) + "</p>");
    out.println("<p>" + escape(request.getParameter("note")) + "</p>");
    out.println("<a href='" + request.getContextPath() + "/next?" + request.getQueryString() + "'>Next</a>");
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char character : text.toCharArray()) {
      escaped.append(character == '<' ? "&lt;" : String.valueOf(character));
    }
    return escaped.toString();
  }

  interface Profiles {
    String nameOf(String user);
  }
}
