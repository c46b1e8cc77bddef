package samples.spring;

import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.Scope;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NoteController {

  private final Map<Long, Note> notes = new HashMap<>(); // Noncompliant {{"notes" holds its records in memory only, so they are gone at the next restart and missing on a second server; keep them in a database.}}
  private final AtomicLong ids = new AtomicLong();

  @PostMapping("/notes")
  Note add(@RequestBody Note note) {
    notes.put(ids.incrementAndGet(), note);
    return note;
  }

  @DeleteMapping("/notes/{id}")
  void remove(@PathVariable long id) {
    notes.remove(id);
  }
}

@Service
class OrderService {

  private static final List<Order> ORDERS = new CopyOnWriteArrayList<>(); // Noncompliant
  private final Map<String, List<Order>> byCustomer = new ConcurrentHashMap<>(); // Noncompliant
//                                       ^^^^^^^^^^
  private final Map<String, String> resetTokens = new ConcurrentHashMap<>(); // Noncompliant
  private final Set<String> tokenBlacklist = ConcurrentHashMap.newKeySet(); // Noncompliant
  private final List<Order> assigned; // Noncompliant

  OrderService() {
    assigned = Collections.synchronizedList(new ArrayList<>());
  }

  void place(String customer, Order order) {
    ORDERS.add(order);
    this.byCustomer.computeIfAbsent(customer, unseen -> new ArrayList<>()).add(order);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^< {{This is what is lost.}}
    assigned.add(order);
  }

  void forgot(String email, String token) {
    resetTokens.put(email, token);
  }

  void logOut(String token) {
    tokenBlacklist.add(token);
  }
}

@Repository
class InMemoryOrders {

  private final List<Order> all = new ArrayList<>(List.of(new Order("first"))); // Noncompliant

  void save(Order order) {
    all.add(order);
  }
}

@Service
class Prices {

  private final Map<String, Order> orderCache = new ConcurrentHashMap<>();
  private final Map<String, Function<Order, Long>> rules = new HashMap<>();
  private final Map<String, Order> samples = new HashMap<>();
  private final List<Order> fixed = List.of(new Order("a"));
  private final Map<Class<?>, Order> byClass = new HashMap<>();
  private final Map<String, Order> recentlyUsed = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Order> eldest) {
      return size() > 100;
    }
  };
  private final Map<String, Integer> sizes = new HashMap<>();
  private final AtomicLong counter = new AtomicLong();
  private List<Order> latest = new ArrayList<>();

  @PostConstruct
  void fill() {
    samples.put("a", new Order("a"));
    more();
  }

  private void more() {
    samples.put("b", new Order("b"));
  }

  Order price(String id) {
    recentlyUsed.put(id, new Order(id));
    orderCache.put(id, new Order(id));
    sizes.put(id, 1);
    counter.incrementAndGet();
    return fixed.get(0);
  }

  void rule(String name, Function<Order, Long> rule) {
    rules.put(name, rule);
  }

  void reload(List<Order> orders) {
    latest = new ArrayList<>(orders);
    byClass.put(Order.class, orders.get(0));
  }

  List<Order> local() {
    List<Order> orders = new ArrayList<>();
    orders.add(new Order("local"));
    return orders;
  }
}

@Service
class StoredOrders {

  private final Map<Long, Order> known = new ConcurrentHashMap<>();
  private final Orders orders;

  StoredOrders(Orders orders) {
    this.orders = orders;
  }

  void place(Order order) {
    orders.save(order);
    known.put(1L, order);
  }
}

@Component
@Scope("prototype")
class Draft {

  private final List<Order> orders = new ArrayList<>();

  void add(Order order) {
    orders.add(order);
  }
}

@Component
@Profile("dev")
class FakeOrders {

  private final List<Order> orders = new ArrayList<>();

  void add(Order order) {
    orders.add(order);
  }
}

class PlainList {

  private final List<Order> orders = new ArrayList<>();

  void add(Order order) {
    orders.add(order);
  }
}

@RestController
class Reports {

  @GetMapping("/reports")
  List<Order> all() {
    List<Order> orders = new ArrayList<>();
    orders.add(new Order("x"));
    return orders;
  }
}

interface Orders extends JpaRepository<Order, Long> {
}

class Note {
  String text;
}

class Order {
  private final String id;

  Order(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
