package weather;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class ReadingServlet extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(ReadingServlet.class);
  private static final String STATION = "roof";

  private final transient Readings readings;

  public ReadingServlet(Readings readings) {
    this.readings = readings;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      response.getWriter().println(readings.latest(STATION));
    } catch (SQLException e) {
      LOG.error("No reading", e);
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, e.getMessage()); // Gap: ExposedExceptionMessage
    }
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      response.setHeader("Reading", String.valueOf(readings.latest(STATION)));
    } catch (SQLException e) {
      LOG.error("No reading", e);
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "The station does not answer.");
    }
  }
}
