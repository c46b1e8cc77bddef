package org.productiongap.project;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sonar.api.scanner.ScannerSide;

/**
 * The facts of all Java files of all modules, while a scan goes on. There is one for each scan.
 */
@ScannerSide
public final class ProjectMemory {

  private final Map<String, Set<Record>> factsOfFiles = new TreeMap<>();

  /**
   * Notes that a file was seen, whether it tells something or not.
   *
   * @param file its path
   */
  public synchronized void see(String file) {
    factsOfFiles.computeIfAbsent(file, unseen -> new LinkedHashSet<>());
  }

  /**
   * Remembers what a file tells.
   *
   * @param file its path
   * @param fact what it tells; something remembered already is not remembered twice
   */
  public synchronized void remember(String file, Record fact) {
    factsOfFiles.computeIfAbsent(file, unseen -> new LinkedHashSet<>()).add(fact);
  }

  /**
   * Forgets a file that is read again.
   *
   * @param file its path
   */
  synchronized void forget(String file) {
    factsOfFiles.remove(file);
  }

  /** What a file told. */
  public synchronized List<Record> of(String file) {
    return List.copyOf(factsOfFiles.getOrDefault(file, Set.of()));
  }

  /** The paths of all files that were seen, sorted. */
  public synchronized Set<String> files() {
    return Set.copyOf(factsOfFiles.keySet());
  }

  /**
   * Keeps everything in a file.
   *
   * @param target is overwritten
   */
  public synchronized void save(Path target) {
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
      out.writeInt(factsOfFiles.size());
      for (Map.Entry<String, Set<Record>> file : factsOfFiles.entrySet()) {
        byte[] facts = new RecordCodec(file.getKey()).write(List.copyOf(file.getValue()));
        out.writeUTF(file.getKey());
        out.writeInt(facts.length);
        out.write(facts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Remembers what {@link #save} kept.
   *
   * @param source written by the same version of the plugin
   * @throws IOException when it is not such a file
   */
  public static ProjectMemory load(Path source) throws IOException {
    ProjectMemory memory = new ProjectMemory();
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(source)))) {
      for (int left = in.readInt(); left > 0; left--) {
        String file = in.readUTF();
        memory.see(file);
        int length = in.readInt();
        if (length < 0) {
          throw new IOException("Not the facts of a file: " + source);
        }
        new RecordCodec(file).read(in.readNBytes(length)).forEach(fact -> memory.remember(file, fact));
      }
    }
    return memory;
  }

  /** Everything that was remembered, by file; suspicions of a file by their place. */
  public synchronized List<Record> all() {
    Comparator<Record> byPlace = Comparator.comparing(fact -> fact instanceof Suspicion suspicion ? suspicion.place().startLine() : 0);
    return factsOfFiles.values().stream().flatMap(facts -> facts.stream().sorted(byPlace)).toList();
  }
}
