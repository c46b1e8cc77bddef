package parcels;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/parcels")
public class ParcelController {

  private static final Logger LOG = LoggerFactory.getLogger(ParcelController.class);
  private static final int SHOWN = 20;

  private final Parcels parcels;

  public ParcelController(Parcels parcels) {
    this.parcels = parcels;
  }

  @GetMapping
  public List<String> shelves() {
    return parcels.oldest(SHOWN).stream().map(Parcel::getShelf).toList();
  }

  @PostMapping
  public ResponseEntity<Void> arrive(@Valid @RequestBody Arrival arrival) {
    parcels.add(new Parcel(arrival.shelf(), arrival.grams()));
    return ResponseEntity.status(HttpStatus.CREATED).build();
  }

  @PostMapping("/returns")
  public ResponseEntity<Void> comeBack(@RequestBody Arrival arrival) { // Gap: UnvalidatedRequestBody
    parcels.add(new Parcel(arrival.shelf(), arrival.grams()));
    return ResponseEntity.status(HttpStatus.CREATED).build();
  }

  @PostMapping("/weighings")
  @SuppressWarnings("production-gap:UnvalidatedRequestBody") // reason: the scale in the back room is the only client, and it signs what it sends
  public ResponseEntity<Void> weigh(@RequestBody Arrival arrival) {
    parcels.add(new Parcel(arrival.shelf(), arrival.grams()));
    return ResponseEntity.status(HttpStatus.CREATED).build();
  }

  @GetMapping("/{shelf}")
  public ResponseEntity<Object> find(@PathVariable String shelf) {
    try {
      return parcels.onShelf(shelf).<ResponseEntity<Object>>map(parcel -> ResponseEntity.ok(parcel.getGrams()))
        .orElseGet(() -> ResponseEntity.notFound().build());
    } catch (DataAccessException e) {
      LOG.error("Shelf {} cannot be read", shelf, e);
      return ResponseEntity.internalServerError().body(e.getMessage()); // Gap: ExposedExceptionMessage
    }
  }

  @ExceptionHandler(IllegalStateException.class)
  public ResponseEntity<Map<String, String>> failed(IllegalStateException e) {
    LOG.error("A request failed", e);
    return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("error", "This shelf is full; choose another one."));
  }
}
