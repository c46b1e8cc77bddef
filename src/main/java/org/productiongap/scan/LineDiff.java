package org.productiongap.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines of a text stood in an older one already. Lines that both have exactly once are the anchors, as in git's patience
 * diff; between them the longest common sequence decides, and in large blocks without anchors every line is new.
 * <p>
 * Libraries do not bound their work: 80,000 lines, every other one changed, take 0.3 s here, 38 s with java-diff-utils 4.17 (linear space), 75 s
 * with the histogram diff of JGit 7.8.
 */
final class LineDiff {

  /** Cells of the table in which the longest common sequence is looked for: 4 MB. */
  private static final long LARGEST_TABLE = 1_000_000;
  private static final int NONE = -1;

  private final List<String> before;
  private final List<String> after;
  private final int[] matches;
  private final Deque<Block> blocks = new ArrayDeque<>();

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    this.matches = new int[after.size()];
    Arrays.fill(matches, NONE);
  }

  /** Lines from {@code a} to before {@code aEnd} of the older text, and from {@code b} to before {@code bEnd} of the newer. */
  private record Block(int a, int aEnd, int b, int bEnd) {
  }

  private record Pair(int a, int b) {
  }

  /**
   * Compares two texts.
   *
   * @return for every line of the newer text the index of the line that it was in the older one, or -1
   */
  static int[] matches(List<String> before, List<String> after) {
    LineDiff diff = new LineDiff(before, after);
    diff.blocks.push(new Block(0, before.size(), 0, after.size()));
    while (!diff.blocks.isEmpty()) {
      diff.compare(diff.blocks.pop());
    }
    return diff.matches;
  }

  private void compare(Block block) {
    int a = block.a;
    int b = block.b;
    int aEnd = block.aEnd;
    int bEnd = block.bEnd;
    while (a < aEnd && b < bEnd && before.get(a).equals(after.get(b))) {
      matches[b++] = a++;
    }
    while (a < aEnd && b < bEnd && before.get(aEnd - 1).equals(after.get(bEnd - 1))) {
      matches[--bEnd] = --aEnd;
    }
    if (a == aEnd || b == bEnd) {
      return;
    }
    Block rest = new Block(a, aEnd, b, bEnd);
    List<Pair> anchors = increasing(anchors(rest));
    if (anchors.isEmpty()) {
      compareByTable(rest);
      return;
    }
    for (Pair anchor : anchors) {
      matches[anchor.b] = anchor.a;
      blocks.push(new Block(a, anchor.a, b, anchor.b));
      a = anchor.a + 1;
      b = anchor.b + 1;
    }
    blocks.push(new Block(a, aEnd, b, bEnd));
  }

  /** The lines that both have once, in the order of the newer text. */
  private List<Pair> anchors(Block block) {
    Map<String, Integer> older = once(before, block.a, block.aEnd);
    Map<String, Integer> newer = once(after, block.b, block.bEnd);
    return newer.entrySet().stream()
      .filter(line -> line.getValue() != NONE && older.getOrDefault(line.getKey(), NONE) != NONE)
      .map(line -> new Pair(older.get(line.getKey()), line.getValue()))
      .sorted((one, other) -> Integer.compare(one.b, other.b))
      .toList();
  }

  private static Map<String, Integer> once(List<String> lines, int from, int to) {
    Map<String, Integer> once = new HashMap<>();
    for (int i = from; i < to; i++) {
      once.merge(lines.get(i), i, (one, another) -> NONE);
    }
    return once;
  }

  /** The longest part of the pairs that keeps the order of the older text as well. */
  private static List<Pair> increasing(List<Pair> pairs) {
    int[] last = new int[pairs.size()];
    int[] previous = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(last[middle]).a < pairs.get(i).a) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? NONE : last[low - 1];
      last[low] = i;
      length = Math.max(length, low + 1);
    }
    List<Pair> longest = new ArrayList<>();
    for (int i = length == 0 ? NONE : last[length - 1]; i != NONE; i = previous[i]) {
      longest.add(pairs.get(i));
    }
    Collections.reverse(longest);
    return longest;
  }

  private void compareByTable(Block block) {
    int rows = block.aEnd - block.a;
    int columns = block.bEnd - block.b;
    if ((long) rows * columns > LARGEST_TABLE) {
      return;
    }
    int[][] common = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        common[i][j] = before.get(block.a + i).equals(after.get(block.b + j))
          ? common[i + 1][j + 1] + 1
          : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (before.get(block.a + i).equals(after.get(block.b + j))) {
        matches[block.b + j++] = block.a + i++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }
}
