package samples.unvalidated.held;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.Data;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

record Stop(@NotBlank String place, @Positive int minutes) {
}

/** No constraint of its own: those of its parts are the only ones. */
record Tour(String title, List<Stop> stops) {
}

record TourByDay(Map<String, Stop> days) {
}

record TourOfOne(Optional<Stop> stop) {
}

record TourOfArray(Stop[] stops) {
}

@Data
class TourForm {
  private String title;
  private Stop start;
}

class Season {
  public String name;
  public Tour tour;
}

record Wrapped<T>(String requestId, T data) {
}

interface TourApi {

  @PutMapping("/tours/contract")
  void replace(@RequestBody Tour tour); // Noncompliant {{Annotate this parameter and "stops" with "@Valid": nothing checks the constraints of "Stop", such as "@NotBlank" on "stops.place".}}
}

@RestController
class TourController implements TourApi {

  @PostMapping("/tours")
  void create(@RequestBody Tour tour) { // Noncompliant {{Annotate this parameter and "stops" with "@Valid": nothing checks the constraints of "Stop", such as "@NotBlank" on "stops.place".}}
  }

  @PostMapping("/tours/by-day")
  void createByDay(@RequestBody TourByDay tour) { // Noncompliant
  }

  @PostMapping("/tours/maybe")
  void createMaybe(@RequestBody TourOfOne tour) { // Noncompliant
  }

  @PostMapping("/tours/array")
  void createArray(@RequestBody TourOfArray tour) { // Noncompliant
  }

  @PostMapping("/tours/all")
  void createAll(@RequestBody List<Tour> tours) { // Noncompliant
  }

  @PostMapping("/tours/part")
  void createPart(@RequestPart("tour") TourForm tour) { // Noncompliant
  }

  @PostMapping("/tours/form")
  void createFromForm(@ModelAttribute TourForm tour) { // Noncompliant
  }

  @PostMapping("/tours/season")
  void createSeason(@RequestBody Season season) { // Noncompliant
  }

  @PostMapping("/tours/wrapped")
  void createWrapped(@RequestBody Wrapped<Stop> tour) { // Noncompliant {{Annotate this parameter and "data" with "@Valid": nothing checks the constraints of "Stop", such as "@NotBlank" on "data.place".}}
  }

  @PostMapping("/tours/wrapped/all")
  void createAllWrapped(@RequestBody Wrapped<List<Stop>> tour) { // Noncompliant
  }

  @PostMapping("/tours/reactive")
  Mono<Void> createLater(@RequestBody Mono<Tour> tour) { // Noncompliant
    return tour.then();
  }

  @Override
  public void replace(Tour tour) {
  }

  Mono<ServerResponse> handle(ServerRequest request) {
    return request.bodyToMono(Tour.class) // Noncompliant {{Validate this body before using it, and annotate "stops" with "@Valid": nothing checks the constraints of "Stop", such as "@NotBlank" on "stops.place".}}
      .flatMap(tour -> ServerResponse.ok().bodyValue(tour.title()));
  }

  @PostMapping("/tours/wrapped/text")
  void createWrappedText(@RequestBody Wrapped<String> tour) {
  }
}

@Path("/tours")
class TourResource {

  @POST
  public void create(Tour tour) { // Noncompliant
  }
}

/** What they validate stops at the member, which is another rule's. */
@RestController
class ValidatingController {

  private final Validator validator;

  ValidatingController(Validator validator) {
    this.validator = validator;
  }

  @PostMapping("/valid/tours")
  void create(@Valid @RequestBody Tour tour) {
  }

  @PostMapping("/valid/tours/all")
  void createAll(@RequestBody List<@Valid Tour> tours) {
  }

  @PostMapping("/valid/tours/validated")
  void createValidated(@Validated @RequestBody Tour tour) {
  }

  @PostMapping("/valid/tours/by-hand")
  void createByHand(@RequestBody Tour tour) {
    for (Stop stop : tour.stops()) {
      if (!validator.validate(stop).isEmpty()) {
        throw new IllegalArgumentException("stop");
      }
    }
  }
}

/** Their parts belong to somebody else, cannot be sent, or check themselves. */
@RestController
class OtherPartsController {

  @PostMapping("/parts/guided")
  void guided(@RequestBody Guided tour) {
  }

  @PostMapping("/parts/self")
  void self(@RequestBody WithTime tour) {
  }

  @PostMapping("/parts/entity")
  void entity(@RequestBody WithStation tour) {
  }

  @PostMapping("/parts/computed")
  void computed(@RequestBody ComputedStop tour) {
  }
}

class Guide {
  public Long id;
  @NotBlank
  public String name;
}

record Guided(String title, Guide guide) {
}

record Time(@NotBlank String text) {

  Time {
    if (text == null) {
      throw new IllegalArgumentException("text");
    }
  }
}

record WithTime(String title, Time time) {
}

@Entity
class Station {
  @Id
  Long id;
  @NotBlank
  String name;
}

record WithStation(String title, Station station) {
}

class ComputedStop {
  public String title;

  public Stop getFirst() {
    return new Stop(title, 1);
  }
}
