package samples.sought;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

class Ship {
  private String name;
  private Integer length;

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Integer getLength() {
    return length;
  }

  public void setLength(Integer length) {
    this.length = length;
  }
}

class Berth {
  private Long shipId;
  private Long quayId;

  public Long getShipId() {
    return shipId;
  }

  public void setShipId(Long shipId) {
    this.shipId = shipId;
  }

  public Long getQuayId() {
    return quayId;
  }

  public void setQuayId(Long quayId) {
    this.quayId = quayId;
  }
}

@RestController
class Harbour {

  /** Ships like this one. */
  @PostMapping("/ships/some")
  public String some(@RequestBody Ship filter) {
    return filter.getName();
  }

  @PostMapping("/ships/listed")
  public String listar(@RequestBody Ship ship) {
    return ship.getName();
  }

  @PostMapping("/berths/clear")
  public Long clear(@RequestBody Berth berth) {
    return berth.getQuayId();
  }
}

@RestController
class Registry {

  @PostMapping("/ships")
  public String create(@RequestBody Ship ship) { // Noncompliant
    return ship.getName();
  }
}
