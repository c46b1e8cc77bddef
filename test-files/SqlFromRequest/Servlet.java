package samples.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class LoginServlet extends HttpServlet {

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String name = request.getParameter("name");
    StringBuffer sql = new StringBuffer();
    sql.append("SELECT * FROM member WHERE name = '");
    sql.append(name);
    sql.append("'");
    try (Connection connection = connect(); Statement statement = connection.createStatement()) {
      ResultSet members = statement.executeQuery(sql.toString()); // Noncompliant {{"name" comes from the request and becomes part of this statement: bind it as a parameter, or choose among constants.}}
      response.setStatus(members.next() ? 204 : 401);
    } catch (SQLException e) {
      response.sendError(500);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (Connection connection = connect()) {
      response.getWriter().print(count(connection, query(request)));
    } catch (SQLException e) {
      response.sendError(500);
    }
  }

  private static String query(HttpServletRequest request) {
    String sql = "SELECT count(*) FROM member";
    if (request.getParameter("city") != null) {
      sql = sql.concat(" WHERE city = '" + request.getParameter("city") + "'");
    }
    return sql;
  }

  private static int count(Connection connection, String sql) throws SQLException {
    try (ResultSet result = connection.prepareStatement(sql).executeQuery()) { // Noncompliant {{"city" comes from the request and becomes part of this statement: bind it as a parameter, or choose among constants.}}
      result.next();
      return result.getInt(1);
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:postgresql://db/members");
  }
}
