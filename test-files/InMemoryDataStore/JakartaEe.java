package samples.jakartaee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@Path("/loans")
@ApplicationScoped
public class JakartaEe {

  private final Map<String, Loan> loans = new ConcurrentHashMap<>(); // Noncompliant

  @POST
  public void lend(Loan loan) {
    loans.putIfAbsent(loan.id(), loan);
  }

  @RequestScoped
  static class Basket {
    private final List<Loan> loans = new ArrayList<>();

    void add(Loan loan) {
      loans.add(loan);
    }
  }

  record Loan(String id, String member) {
  }
}
