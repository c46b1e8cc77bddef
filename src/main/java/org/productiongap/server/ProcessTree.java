package org.productiongap.server;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A process that was started here, and all that it starts.
 */
final class ProcessTree implements AutoCloseable {

  /** A server that stops in good order takes about five seconds. */
  private static final int SECONDS_TO_STOP = 30;
  private static final int SECONDS_TO_DIE = 10;

  private final Process root;
  private final Thread hook = new Thread(this::stop, "stop what was started");

  /** Takes over a process, so that it is stopped at the latest when this one ends. */
  ProcessTree(Process root) {
    this.root = root;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  Process root() {
    return root;
  }

  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // shutting down: the hook runs or has run
    }
  }

  private synchronized void stop() {
    List<ProcessHandle> tree = Stream.concat(root.descendants(), Stream.of(root.toHandle())).toList();
    root.destroy();
    if (!ended(tree, SECONDS_TO_STOP)) {
      tree.forEach(ProcessHandle::destroyForcibly);
      ended(tree, SECONDS_TO_DIE);
    }
  }

  private static boolean ended(List<ProcessHandle> tree, int seconds) {
    try {
      CompletableFuture.allOf(tree.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new)).get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
