package samples.futures;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

interface Mailer {

  void confirm(String order);

  String render(String order);
}

class Orders {

  private static final Logger LOG = LoggerFactory.getLogger(Orders.class);

  private final ExecutorService executor = Executors.newFixedThreadPool(4);
  private final ThreadPoolTaskExecutor taskExecutor = new ThreadPoolTaskExecutor();
  private final Mailer mailer;

  Orders(Mailer mailer) {
    this.mailer = mailer;
  }

  void submitted(String order) {
    executor.submit(() -> mailer.confirm(order)); // Noncompliant {{Nobody sees when this background work fails: keep its future and handle the failure, or catch and log every exception inside.}}
//           ^^^^^^
//                               ^^^^^^^@-1<
    taskExecutor.submit(() -> mailer.confirm(order)); // Noncompliant
  }

  void each(List<String> orders) {
    orders.forEach(order -> executor.submit(() -> mailer.confirm(order))); // Noncompliant
  }

  void unusedVariable(String order) {
    Future<?> confirmation = executor.submit(() -> mailer.confirm(order)); // Noncompliant
  }

  void run(String order) {
    CompletableFuture.runAsync(() -> mailer.confirm(order)); // Noncompliant
    CompletableFuture.runAsync(() -> mailer.confirm(order), executor); // Noncompliant
  }

  void chained(String order) {
    CompletableFuture.supplyAsync(() -> mailer.render(order)).thenAccept(text -> LOG.info("sent {}", text)); // Noncompliant
  }

  void caught(String order) {
    executor.submit(() -> {
      try {
        mailer.confirm(order);
      } catch (Exception e) {
        LOG.error("order {} is not confirmed", order, e);
      }
    });
    CompletableFuture.runAsync(() -> confirm(order));
  }

  private void confirm(String order) {
    try {
      mailer.confirm(order);
    } catch (RuntimeException e) {
      LOG.error("order {} is not confirmed", order, e);
    }
  }

  void handled(String order) {
    CompletableFuture.runAsync(() -> mailer.confirm(order)).exceptionally(failure -> {
      LOG.error("order {} is not confirmed", order, failure);
      return null;
    });
    CompletableFuture.supplyAsync(() -> mailer.render(order)).thenAccept(LOG::info).whenComplete((done, failure) -> LOG.info("done", failure));
  }

  CompletableFuture<Void> returned(String order) {
    return CompletableFuture.runAsync(() -> mailer.confirm(order));
  }

  void joined(List<String> orders) {
    List<CompletableFuture<Void>> all = orders.stream().map(order -> CompletableFuture.runAsync(() -> mailer.confirm(order))).toList();
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
  }

  void visible(String order) {
    executor.execute(() -> mailer.confirm(order));
  }

  String ownHandle(String order) throws Exception {
    FutureTask<String> task = new FutureTask<>(() -> mailer.render(order));
    executor.submit(task);
    return task.get();
  }

  void unknown(Runnable task) {
    executor.submit(task);
  }

  void nothingThrows() {
    executor.submit(() -> LOG.info("alive"));
  }
}
