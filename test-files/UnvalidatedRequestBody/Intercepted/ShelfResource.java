package samples.unvalidated.intercepted;

import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/shelves")
public class ShelfResource {

  @POST
  public String create(Shelf shelf) {
    return shelf.label;
  }

  public static class Shelf {
    @NotBlank
    public String label;
  }
}
