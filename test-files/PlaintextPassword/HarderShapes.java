package samples.passwords.harder;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.springframework.beans.BeanUtils;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.repository.CrudRepository;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

@Entity
class Guest {

  @Id
  private Long id;
  private String name;
  private String password;

  Guest() {
  }

  Guest(String name, String password) {
    this.name = name;
    this.password = password;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public void setName(String name) {
    this.name = name;
  }
}

class GuestForm {

  private String name;
  private String password;

  public String getName() {
    return name;
  }

  public String getPassword() {
    return password;
  }
}

interface GuestRepository extends CrudRepository<Guest, Long> {

  Guest findByName(String name);
}

@Service
class Guests {

  private final GuestRepository guests;
  private final PasswordEncoder encoder;

  Guests(GuestRepository guests, PasswordEncoder encoder) {
    this.guests = guests;
    this.encoder = encoder;
  }

  void change(String name, String newPassword) {
    Guest guest = guests.findByName(name);
    guest.setPassword(newPassword); // Noncompliant
    guests.save(guest);
  }

  void register(GuestForm form) {
    guests.save(toGuest(form));
  }

  private Guest toGuest(GuestForm form) {
    return new Guest(form.getName(), form.getPassword()); // Noncompliant
  }

  void copy(GuestForm form) {
    Guest guest = new Guest();
    BeanUtils.copyProperties(form, guest); // Noncompliant
    guests.save(guest);
  }

  void copyAndEncode(GuestForm form) {
    Guest guest = new Guest();
    BeanUtils.copyProperties(form, guest);
    guest.setPassword(encoder.encode(form.getPassword()));
    guests.save(guest);
  }

  boolean isRight(String name, String typed) {
    Guest guest = guests.findByName(name);
    if (guest == null) {
      return false;
    }
    String stored = guest.getPassword();
    return stored.compareTo(typed) == 0; // Noncompliant
  }

  boolean isRightEncoded(String name, String typed) {
    return encoder.matches(typed, guests.findByName(name).getPassword());
  }
}

@Document("hosts")
class Host {

  private String name;
  private String password;

  public void setName(String name) {
    this.name = name;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}

@Path("/hosts")
class HostResource {

  private final MongoTemplate mongo;
  private final EntityManager manager;

  HostResource(MongoTemplate mongo, EntityManager manager) {
    this.mongo = mongo;
    this.manager = manager;
  }

  @POST
  public Response add(GuestForm form) {
    Host host = new Host();
    host.setName(form.getName());
    host.setPassword(form.getPassword()); // Noncompliant
    mongo.insert(host);
    return Response.noContent().build();
  }

  @POST
  @Path("/guest")
  @Transactional
  public void guest(GuestForm form) {
    var guest = new Guest();
    guest.setName(form.getName());
    guest.setPassword(form.getPassword()); // Noncompliant
    manager.persist(guest);
  }
}
