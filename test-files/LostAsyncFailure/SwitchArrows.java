package samples.background.arrows;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

interface Delivery {
  String execute(String parcel);
}

class Depot {
  private final ExecutorService pool;
  private final Delivery delivery;

  Depot(ExecutorService pool, Delivery delivery) {
    this.pool = pool;
    this.delivery = delivery;
  }

  void send(String parcel, int zone) {
    switch (zone) {
      case 1 -> pool.submit(() -> delivery.execute(parcel)); // Noncompliant
      case 2 -> {
        pool.submit(() -> delivery.execute(parcel)); // Noncompliant
      }
      default -> pool.execute(() -> delivery.execute(parcel));
    }
  }

  Future<String> sent(String parcel, int zone) {
    return switch (zone) {
      case 1 -> pool.submit(() -> delivery.execute(parcel));
      default -> {
        Callable<String> slow = () -> delivery.execute(parcel);
        yield pool.submit(slow);
      }
    };
  }

  void later(Runnable whenever) {
    pool.submit(() -> pool.execute(whenever));
  }
}
