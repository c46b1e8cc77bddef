package org.productiongap.scan;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Shows people at a terminal how far a long scan is, on one line that is gone at the end. A short scan, and one that nobody looks at, shows
 * nothing.
 */
final class Progress implements AutoCloseable {

  private static final long SILENT = Duration.ofSeconds(2).toNanos();
  private static final long PAUSE = Duration.ofMillis(200).toNanos();
  private static final int PERCENT = 100;
  /** Moves to the beginning of the line and clears it. */
  private static final String CLEAR = "\r\u001b[K";

  private final int files;
  private final PrintStream out;
  private final BooleanSupplier watched;
  private final LongSupplier clock;
  private final Set<String> read = new HashSet<>();
  private int findings;
  private long next;
  private Boolean shown;

  /**
   * @param files how many there are to read
   * @param watched whether people look at it; asked once, and only when the scan is a long one
   * @param clock nanoseconds from any moment on
   */
  Progress(int files, PrintStream out, BooleanSupplier watched, LongSupplier clock) {
    this.files = files;
    this.out = out;
    this.watched = watched;
    this.clock = clock;
    this.next = clock.getAsLong() + SILENT;
  }

  /** Takes note that a file is being analyzed; again and again is once. */
  synchronized void at(String file) {
    read.add(file);
    show();
  }

  /** Takes note of a finding. */
  synchronized void found() {
    findings++;
    show();
  }

  private void show() {
    long now = clock.getAsLong();
    if (now - next >= 0) {
      shown = shown == null ? Boolean.valueOf(watched.getAsBoolean()) : shown;
      if (shown) {
        out.print(CLEAR + String.format(Locale.ROOT, "Scanning: %d of %d files, %d %%", read.size(), files, (long) read.size() * PERCENT / Math.max(1, files))
          + (findings == 0 ? "" : findings == 1 ? ", 1 finding so far" : ", " + findings + " findings so far"));
        out.flush();
      }
      next = now + PAUSE;
    }
  }

  @Override
  public synchronized void close() {
    if (Boolean.TRUE.equals(shown)) {
      out.print(CLEAR);
      out.flush();
    }
    shown = false;
  }
}
