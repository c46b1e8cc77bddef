package inmemorydatastore.signup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

record Reader(String name, String email) {
}

record Shelf(String room) {
}

@Service
class Readers {

  private final Map<String, Reader> users = new HashMap<>(); // Noncompliant
  private final List<String> memberNames = new ArrayList<>(); // Noncompliant

  void register(String name, String email) {
    if (users.containsKey(name)) {
      throw new IllegalArgumentException("This name is taken");
    }
    users.put(name, new Reader(name, email));
  }

  void registerAll(List<String> names) {
    memberNames.addAll(names);
  }
}

@Component
class Shelves {

  private final Map<Class<?>, Shelf> byKind = new ConcurrentHashMap<>();
  private final Map<String, Shelf> byRoom = new ConcurrentHashMap<>();

  void put(Class<?> kind, Shelf shelf) {
    byKind.put(kind, shelf);
  }

  void register(Shelf shelf) {
    byRoom.put(shelf.room(), shelf);
  }
}
