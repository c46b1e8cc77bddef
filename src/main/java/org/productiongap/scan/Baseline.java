package org.productiongap.scan;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was known before, as a {@link JsonReport} holds it.
 *
 * @param version of the form of the report; null when it does not say
 * @param findings null when the file is not such a report
 */
record Baseline(Integer version, List<Known> findings) {

  private record Known(String fingerprint, String textFingerprint, Located at) {
  }

  private record Located(String file) {
  }

  /**
   * Reads a report.
   *
   * @throws ScanFailure when the file cannot be read or is not such a report
   */
  static Baseline of(Path file) throws ScanFailure {
    try (Reader reader = Files.newBufferedReader(file)) {
      Baseline baseline = new Gson().fromJson(reader, Baseline.class);
      if (baseline != null && baseline.version != null && baseline.version != JsonReport.VERSION) {
        throw new ScanFailure("The baseline " + file + " has form " + baseline.version + ", and this production-gap reads form " + JsonReport.VERSION
          + "; write it again with --json, by this production-gap.");
      }
      if (baseline != null && baseline.findings != null && baseline.findings.stream().allMatch(known -> known != null && known.fingerprint != null)) {
        return baseline;
      }
    } catch (IOException e) {
      throw new ScanFailure("The baseline " + file + " cannot be read: " + ScanFailure.reason(e) + "; --json writes one.", e);
    } catch (JsonParseException e) {
      throw noReport(file, e);
    }
    throw noReport(file, null);
  }

  private static ScanFailure noReport(Path file, Exception cause) {
    return new ScanFailure("The baseline " + file + " is not a report that --json wrote.", cause);
  }

  Set<String> fingerprints() {
    return findings.stream().map(Known::fingerprint).collect(Collectors.toSet());
  }

  /**
   * The text fingerprints of what stood in files that are gone: they may have another name now.
   *
   * @param root the scanned folder
   * @param prefix the path from the root of the repository to it, as {@link Results} has it
   */
  List<String> homeless(Path root, String prefix) {
    return findings.stream()
      .filter(known -> known.at != null && known.at.file != null && known.at.file.startsWith(prefix)
        && !new File(root.toFile(), known.at.file.substring(prefix.length())).exists())
      .map(Known::textFingerprint).filter(Objects::nonNull).toList();
  }
}
