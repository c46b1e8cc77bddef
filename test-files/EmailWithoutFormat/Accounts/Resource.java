package samples.email.accounts;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/accounts")
public class Resource {

  @POST
  public void create(Account account) {
    System.setProperty("name", account.getName());
  }
}
