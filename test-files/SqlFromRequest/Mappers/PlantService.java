package samples.mappers;

import java.util.List;
import java.util.Set;

class PlantService {

  private static final Set<String> COLUMNS = Set.of("name", "family");

  private final PlantMapper plants;

  PlantService(PlantMapper plants) {
    this.plants = plants;
  }

  List<String> all(String table) {
    return plants.all(table);
  }

  List<String> sortedByChecked(String column) {
    if (!COLUMNS.contains(column)) {
      throw new IllegalArgumentException("Unknown column");
    }
    return plants.sortedByChecked(column);
  }

  /** Not the overload that passes its parameter on. */
  List<String> families(String filter) {
    return families(true).stream().filter(family -> family.contains(filter)).toList();
  }

  List<String> families(boolean sorted) {
    return plants.families(sorted ? "name" : "id");
  }

  List<String> families(String column, int limit) {
    return plants.families(column).subList(0, limit);
  }

  int count() {
    return plants.count("plant");
  }
}
