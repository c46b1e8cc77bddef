package samples.mappers;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PlantResource {

  private final PlantMapper plants;
  private final PlantService service;

  PlantResource(PlantMapper plants, PlantService service) {
    this.plants = plants;
    this.service = service;
  }

  @GetMapping("/plants")
  List<String> sorted(@RequestParam String sort) {
    return plants.sorted(sort);
  }

  @GetMapping("/tables")
  List<String> all(@RequestParam String table) {
    return service.all(table);
  }

  @GetMapping("/known")
  List<String> known(@RequestParam boolean byFamily) {
    return plants.sortedByKnown(byFamily ? "family" : "name");
  }

  @GetMapping("/checked")
  List<String> checked(@RequestParam String column) {
    return service.sortedByChecked(column);
  }

  @GetMapping("/named")
  List<String> named(@RequestParam String name) {
    return plants.named(name);
  }

  @GetMapping("/first")
  List<String> first(@RequestParam int limit) {
    return plants.first(limit);
  }

  @GetMapping("/families")
  List<String> families(@RequestParam String filter) {
    return service.families(filter);
  }

  @GetMapping("/count")
  int count() {
    return service.count();
  }
}
