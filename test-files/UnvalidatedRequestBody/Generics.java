package samples.generics;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

abstract class CrudController<T> {

  @PostMapping
  T create(@RequestBody T body) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "Author", such as "@NotBlank" on "name".}}
    return body;
  }

  @PostMapping("/all")
  List<T> createAll(@RequestBody List<T> bodies) { // Noncompliant
    return bodies;
  }

  @PutMapping
  T replace(@Valid @RequestBody T body) {
    return body;
  }
}

@RestController
@RequestMapping("/authors")
class AuthorController extends CrudController<Author> {
}

@RestController
@RequestMapping("/notes")
class NoteController extends CrudController<Note> {
}

abstract class BoundController<T extends Versioned> {

  @PostMapping
  T create(@RequestBody T body) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "T", such as "@NotNull" on "version".}}
    return body;
  }
}

/** Who extends it, and with which type, is written elsewhere. */
abstract class OpenController<T> {

  @PostMapping
  T create(@RequestBody T body) {
    return body;
  }
}

abstract class Redeclared<T> {

  @PostMapping
  T create(@RequestBody T body) {
    return body;
  }
}

@RestController
class BookController extends Redeclared<Author> {

  @Override
  Author create(@Valid Author body) {
    return body;
  }
}

@RestController
class NovelController extends Redeclared<Author> {

  @Override
  Author create(Author body) { // Noncompliant
    return body;
  }
}

class Versioned {
  @NotNull
  public Integer version;
}

record Author(@NotBlank String name) {
}

record Note(String text) {
}
