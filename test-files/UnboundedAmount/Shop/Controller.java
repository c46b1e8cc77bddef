package samples.amount.shop;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/shop")
class Controller {

  private final Service service = new Service();

  @POST
  @Path("/basket")
  public void add(BasketItem item) {
    service.add(item);
  }

  @POST
  @Path("/donations")
  public void donate(Donation donation) {
    service.donate(donation);
  }

  @POST
  @Path("/refunds")
  public void refund(Refund refund) {
    service.refund(refund.account(), refund.amount());
  }

  @PUT
  @Path("/stock")
  public void stock(@QueryParam("quantity") int quantity) {
    service.stock(quantity);
  }

  @PUT
  @Path("/tips")
  public void tip(@QueryParam("amount") long amount) { // Noncompliant
    service.tip(amount);
  }

  @PUT
  @Path("/tips/waiter")
  public void tip(@QueryParam("amount") long amount, @QueryParam("waiter") String waiter) {
    service.tip(amount, waiter);
  }

  @PUT
  @Path("/tips/card")
  public void tipByCard(@QueryParam("amount") int amount) {
    service.tip(amount);
  }

  @PUT
  @Path("/price")
  public void price(@QueryParam("price") double price) { // Noncompliant
    service.price(price);
  }
}
