package org.productiongap.scan;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Help.Ansi;

/**
 * Where the output of this process goes: to people who look at it, or elsewhere.
 */
final class Terminal {

  private static final String DUMB = "dumb";
  private static final int PATIENCE = 2;

  private Terminal() {
  }

  /**
   * Whether to color what is printed, which only people at a terminal want. {@code NO_COLOR}, {@code CLICOLOR}, {@code CLICOLOR_FORCE} and
   * {@code TERM} may say otherwise, and a console of Windows has to understand it.
   */
  static Ansi colors(PrintStream out) {
    return colors(out == System.out && isConsole(), Ansi.AUTO.enabled(), System.getenv());
  }

  /**
   * @param console whether people look at it
   * @param possible whether the system is known to color, and was not told to leave it
   */
  static Ansi colors(boolean console, boolean possible, Map<String, String> environment) {
    boolean forced = !environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0");
    return Ansi.valueOf(possible && (forced || console && !DUMB.equals(environment.get("TERM"))));
  }

  /** Whether a line on standard error may be written over: people look at it, and it goes into no file and no pipe. */
  static boolean isInteractive(PrintStream err) {
    return err == System.err && isConsole() && !DUMB.equals(System.getenv("TERM")) && isTerminal();
  }

  /** Java only knows whether standard input and output are a terminal's; a shell knows of standard error. */
  private static boolean isTerminal() {
    try {
      Process process = new ProcessBuilder("sh", "-c", "test -t 2").redirectError(ProcessBuilder.Redirect.INHERIT).start();
      return process.waitFor(PATIENCE, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      // no such shell, as on Windows
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Since Java 22 there is a console even where nobody looks. */
  private static boolean isConsole() {
    Console console = System.console();
    try {
      return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
