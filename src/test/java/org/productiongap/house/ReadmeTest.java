package org.productiongap.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.productiongap.triage.Bucket;
import org.productiongap.triage.Stage;

/**
 * What README says about the rules is what the rules say. {@code -Dreadme.update=true} writes it.
 */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final String START = "<!-- rules -->\n";
  private static final String END = "<!-- /rules -->";

  @Test
  void theTableIsTheCatalog() throws IOException {
    String readme = Files.readString(README);
    assertThat(readme).containsOnlyOnce(START).containsOnlyOnce(END);
    String expected = readme.substring(0, readme.indexOf(START) + START.length()) + table() + readme.substring(readme.indexOf(END));
    if (Boolean.getBoolean("readme.update")) {
      Files.writeString(README, expected);
    } else {
      assertThat(readme).as("run: mvn test -Dtest=ReadmeTest -Dreadme.update=true").isEqualTo(expected);
    }
  }

  @Test
  void everyStageIsNamed() throws IOException {
    for (Stage stage : Stage.values()) {
      assertThat(Files.readString(README)).contains("`" + stage.profileName() + "`");
    }
  }

  private static String table() {
    List<String> rows = Rules.files(".json").stream()
      .map(key -> new Row(key, Rules.json(key)))
      .sorted(Comparator.comparing(Row::bucket).thenComparing(Row::area).thenComparing(Row::key))
      .map(row -> "| `%s` | %s | %s | %s |".formatted(row.key, row.title(), row.bucket().title().toLowerCase(Locale.ROOT), row.area()))
      .toList();
    assertThat(rows).isNotEmpty();
    return "| rule | what it reports | bucket | area |\n|---|---|---|---|\n" + rows.stream().collect(Collectors.joining("\n")) + "\n";
  }

  private record Row(String key, Map<String, Object> json) {

    String title() {
      return json.get("title").toString();
    }

    Bucket bucket() {
      return Bucket.ofTags(tags()).orElseThrow();
    }

    String area() {
      return tags().stream().filter(RuleSetTest.AREAS::contains).findFirst().orElseThrow();
    }

    private List<String> tags() {
      return ((List<?>) json.get("tags")).stream().map(Object::toString).toList();
    }
  }
}
