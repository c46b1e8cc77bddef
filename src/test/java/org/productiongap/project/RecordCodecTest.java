package org.productiongap.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.productiongap.framework.Place;

/**
 * Facts survive the analysis cache, also when the next analysis happens in another folder.
 */
class RecordCodecTest {

  private enum Kind {
    UNIQUE, REQUIRED {
      @Override
      public String toString() {
        return "a constant with a body";
      }
    }
  }

  private record Column(String table, int position, long size, boolean nullable, List<Kind> kinds, Optional<String> comment, Place place) {
  }

  private record Unspeakable(Object anything) {
  }

  private static final Place HERE = new Place("/build/1/src/A.java", 3, 2, 3, 9);
  private static final Place ELSEWHERE = new Place("pom.xml", 1, 0, 1, 0);

  @Test
  void everyKindOfValueComesBack() throws IOException {
    List<Record> facts = List.of(
      new Column("täble", 1, 1L << 40, true, List.of(Kind.REQUIRED, Kind.UNIQUE), Optional.of("x"), HERE),
      new Column("", -1, 0, false, List.of(), Optional.empty(), ELSEWHERE),
      new Suspicion("Key", HERE, "Message.", List.of(new Clue("why", ELSEWHERE)), new Column("t", 0, 0, false, List.of(), Optional.empty(), HERE)));
    assertThat(new RecordCodec(HERE.file()).read(new RecordCodec(HERE.file()).write(facts))).isEqualTo(facts);
  }

  @Test
  void theFolderMayHaveMoved() throws IOException {
    byte[] before = new RecordCodec(HERE.file()).write(List.of(new Clue("why", HERE), new Clue("why", ELSEWHERE)));
    assertThat(new RecordCodec("/build/2/src/A.java").read(before))
      .containsExactly(new Clue("why", new Place("/build/2/src/A.java", 3, 2, 3, 9)), new Clue("why", ELSEWHERE));
  }

  @Test
  void whatIsNotOursIsRefused() {
    RecordCodec codec = new RecordCodec("A.java");
    assertThatThrownBy(() -> codec.write(List.of(new Unspeakable("x")))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> codec.read(new byte[] {0, 0})).isInstanceOf(IOException.class);
  }

  @Test
  void whatIsDamagedIsRefusedAndNothingElseIsThrown(@TempDir Path folder) throws IOException {
    RecordCodec codec = new RecordCodec(HERE.file());
    byte[] facts = codec.write(List.of(new Clue("why", HERE), new Clue("how", ELSEWHERE)));
    ProjectMemory memory = new ProjectMemory();
    memory.remember("A.java", new Clue("why", HERE));
    memory.save(folder.resolve("facts"));
    byte[] saved = Files.readAllBytes(folder.resolve("facts"));
    Random random = new Random(1);
    for (int round = 0; round < 3_000; round++) {
      byte[] damaged = damaged(facts, random);
      assertThatThrownBy(() -> codec.read(damaged)).isInstanceOf(IOException.class);
      Files.write(folder.resolve("facts"), damaged(saved, random));
      try {
        ProjectMemory.load(folder.resolve("facts"));
      } catch (IOException expected) {
        assertThat(expected).hasMessageNotContaining("heap");
      }
    }
  }

  /** One to four bytes differ, or the end is missing. */
  private static byte[] damaged(byte[] bytes, Random random) {
    if (random.nextInt(4) == 0) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
    byte[] damaged = bytes.clone();
    while (Arrays.equals(damaged, bytes)) {
      for (int i = random.nextInt(4); i >= 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
    }
    return damaged;
  }

  @Test
  void aMemoryIsKeptInAFile(@TempDir Path folder) throws IOException {
    ProjectMemory memory = new ProjectMemory();
    memory.see("B.java");
    memory.remember("A.java", new Clue("why", HERE));
    memory.remember("A.java", new Clue("why", HERE));
    memory.save(folder.resolve("facts"));
    ProjectMemory loaded = ProjectMemory.load(folder.resolve("facts"));
    assertThat(loaded.files()).containsExactlyInAnyOrder("A.java", "B.java");
    assertThat(loaded.all()).containsExactly(new Clue("why", HERE));
  }
}
