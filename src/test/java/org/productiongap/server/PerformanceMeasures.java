package org.productiongap.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What SonarQube's own measurement of the Java analysis says ({@code sonar.java.performance.measure}).
 *
 * @param whole the whole Java analysis
 * @param checks by the simple name of the class
 */
record PerformanceMeasures(Duration whole, Map<String, Duration> checks) {

  private static final String SENSOR = "JavaSensor";

  /**
   * @param file as the analyzer wrote it
   * @param ours the checks that are ours; of the others, those named {@code …Check} are rules
   */
  static PerformanceMeasures read(Path file, Set<String> ours) throws IOException {
    Map<String, Long> nanos = new TreeMap<>();
    collect(JsonParser.parseString(Files.readString(file)).getAsJsonObject(), nanos);
    Map<String, Duration> checks = new TreeMap<>();
    nanos.forEach((name, time) -> {
      if (ours.contains(name) || name.endsWith("Check")) {
        checks.put(name, Duration.ofNanos(time));
      }
    });
    return new PerformanceMeasures(Duration.ofNanos(nanos.getOrDefault(SENSOR, 0L)), checks);
  }

  private static void collect(JsonObject measure, Map<String, Long> nanos) {
    nanos.merge(measure.get("name").getAsString(), measure.get("durationNanos").getAsLong(), Long::sum);
    if (measure.has("children")) {
      for (JsonElement child : measure.getAsJsonArray("children")) {
        collect(child.getAsJsonObject(), nanos);
      }
    }
  }

  /** Of some checks together. */
  Duration sum(Set<String> names, boolean without) {
    return times(names, without).reduce(Duration.ZERO, Duration::plus);
  }

  /** How many of some checks there are, or of all others. */
  int count(Set<String> names, boolean without) {
    return (int) times(names, without).count();
  }

  private Stream<Duration> times(Set<String> names, boolean without) {
    return checks.entrySet().stream().filter(check -> names.contains(check.getKey()) != without).map(Map.Entry::getValue);
  }
}
