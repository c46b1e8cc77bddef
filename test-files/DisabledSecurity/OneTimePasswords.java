package samples.onetime;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Nobody can have logged in yet. */
@PermitAll
@Path("/account")
class AccountResource {

  @POST
  @Path("/register")
  public void register(String body) {
    body.strip();
  }

  @POST
  @Path("/verify-email")
  public void verifyEmail(String body) {
    body.strip();
  }

  @POST
  @Path("/request-otp")
  public void requestOtp(String body) {
    body.strip();
  }
}

@PermitAll // Noncompliant
@Path("/stock")
class StockResource {

  @POST
  @Path("/verify")
  public void verifyStock(String body) {
    body.strip();
  }

  @POST
  @Path("/change")
  public void change(String body) {
    body.strip();
  }
}
