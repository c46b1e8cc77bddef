package tools;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("loans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LoanResource {

  private final Loans loans;

  @Inject
  public LoanResource(Loans loans) {
    this.loans = loans;
  }

  @GET
  public int open() {
    return loans.open();
  }

  @POST
  public Response lend(@Valid LoanRequest request) {
    loans.add(new Loan(request.tool(), request.back()));
    return Response.noContent().build();
  }

  @POST
  @Path("renewals")
  public Response renew(LoanRequest request) { // Gap: UnvalidatedRequestBody
    loans.add(new Loan(request.tool(), request.back()));
    return Response.noContent().build();
  }
}
