package samples.stored.silent;

import jakarta.persistence.MappedSuperclass;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@MappedSuperclass
class Base {
  public String name;
}

class Copy extends Base {
}

@RestController
class Copies {

  @PostMapping("/copies")
  void save(@RequestBody List<Copy> copies, @RequestBody Map<String, Copy> named) {
    copies.clear();
  }
}

@Path("/copies")
class CopyResource {

  @POST
  public void add(Copy copy) {
    copy.name = "";
  }
}
