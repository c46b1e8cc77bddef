package samples.panache;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Entity
class Parcel {
  @Id
  Long id;
}

class Parcels implements PanacheRepository<Parcel> {
}

@Path("/parcels")
class ParcelResource {

  private final Parcels parcels;

  ParcelResource(Parcels parcels) {
    this.parcels = parcels;
  }

  @GET
  public List<Parcel> all() {
    return parcels.listAll(); // Noncompliant
  }

  @GET
  @Path("/found")
  public List<Parcel> found() {
    return parcels.findAll().list(); // Noncompliant
  }

  @GET
  @Path("/page")
  public List<Parcel> page() {
    return parcels.findAll().page(0, 50).list();
  }
}
