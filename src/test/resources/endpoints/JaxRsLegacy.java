// legacy
package samples.legacy;

import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.POST;
import javax.ws.rs.PathParam;

class Order {
}

class Orders {

  @POST
  void create(@PathParam("id") String id, Order order) { // Noncompliant {{POST, PATH String, BODY Order}}
  }
}

class OrderServlet extends HttpServlet {

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) { // Noncompliant {{POST, REQUEST HttpServletRequest}}
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) { // Noncompliant {{ANY, REQUEST HttpServletRequest}}
  }

  private void doWork(HttpServletRequest request, HttpServletResponse response) {
  }
}

class OrderFilter implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) { // Noncompliant {{ANY, REQUEST ServletRequest}}
  }
}
