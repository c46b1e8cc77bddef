package org.productiongap.scan;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Shows people at a terminal how far a scan is, on one line that is gone at the end: from the first finding on, and while a long one has found nothing.
 * One that nobody looks at shows nothing.
 */
final class Progress implements AutoCloseable {

  private static final long SILENT = Duration.ofSeconds(2).toNanos();
  private static final long PAUSE = Duration.ofMillis(200).toNanos();
  private static final int PERCENT = 100;
  /** Characters: a longer line might fill the terminal's, and could not be cleared. */
  private static final int WIDTH = 79;
  /** Moves to the beginning of the line and clears it. */
  private static final String CLEAR = "\r\u001b[K";

  private final int files;
  private final PrintStream out;
  private final BooleanSupplier watched;
  private final LongSupplier clock;
  private final Set<String> read = new HashSet<>();
  private int findings;
  private String last = "";
  private long next;
  private Boolean shown;

  /**
   * @param files how many there are to read
   * @param watched whether people look at it; asked once, and only when there is something to show
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

  /** Takes note of a finding; the first is shown at once. */
  synchronized void found(Finding finding) {
    findings++;
    String file = finding.file();
    last = Shown.text("%s:%d %s".formatted(file.substring(file.lastIndexOf('/') + 1), finding.line(), finding.gap().key()));
    if (findings == 1) {
      next = clock.getAsLong();
    }
    show();
  }

  private void show() {
    long now = clock.getAsLong();
    if (now - next >= 0) {
      shown = shown == null ? Boolean.valueOf(watched.getAsBoolean()) : shown;
      if (shown) {
        String line = line();
        out.print(CLEAR + line.substring(0, Math.min(WIDTH, line.length())));
        out.flush();
      }
      next = now + PAUSE;
    }
  }

  private String line() {
    String share = String.format(Locale.ROOT, "Scanning: %d of %d files, %d %%", read.size(), files, (long) read.size() * PERCENT / Math.max(1, files));
    return findings == 0 ? share : share + ", %d found: %s".formatted(findings, last);
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
