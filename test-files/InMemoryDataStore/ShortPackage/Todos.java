package todos;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Todos {

  private static final List<Todo> ALL = new ArrayList<>(); // Noncompliant

  @PostMapping("/todos")
  void add(@RequestBody Todo todo) {
    ALL.add(todo);
  }
}
