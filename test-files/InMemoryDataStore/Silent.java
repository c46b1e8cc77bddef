package samples.silent;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Sinks;

@Service
class Notifications {

  private final Map<String, Sinks.Many<String>> open = new ConcurrentHashMap<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, Object> locks = new ConcurrentHashMap<>();

  void open(String user) {
    open.put(user, Sinks.many().multicast().onBackpressureBuffer());
  }

  void listen(Listener listener) {
    listeners.add(listener);
  }

  Object lock(String user) {
    return locks.computeIfAbsent(user, unseen -> new Object());
  }

  interface Listener {
    void hear(String text);
  }
}

@Service
class SignInLimiter {

  private final Map<String, Tries> tries = new ConcurrentHashMap<>();

  void failed(String user) {
    tries.compute(user, (name, before) -> before == null ? new Tries() : before.again());
  }

  void succeeded(String user) {
    tries.remove(user);
  }

  static final class Tries {

    private int count = 1;

    Tries again() {
      count++;
      return this;
    }
  }
}
