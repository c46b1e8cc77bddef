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

  int count() {
    return plants.count("plant");
  }
}
