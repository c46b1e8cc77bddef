package samples.inert.containers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Set;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

record Tag(@NotBlank String name) {
}

@RestController
class TagController {

  @PostMapping("/tags/a")
  void list(@Valid @RequestBody List<Tag> tags) {
    tags.clear();
  }

  @PostMapping("/tags/b")
  void elements(@RequestBody Set<@Valid Tag> tags) {
    tags.clear();
  }

  @PostMapping("/tags/c")
  void set(@Valid @RequestBody Set<Tag> tags) { // Noncompliant {{Annotate the class with "@Validated": without it nothing checks the elements of "tags", such as "@NotBlank" on "name" of "Tag".}}
//                                      ^^^^
    tags.clear();
  }

  @PostMapping("/tags/d")
  void springsOwn(@Validated @RequestBody List<Tag> tags) { // Noncompliant {{Annotate "tags" with "@Valid": "@Validated" does not reach its elements, and nothing checks "@NotBlank" on "name" of "Tag".}}
    tags.clear();
  }

  @GetMapping("/tags/{id}")
  String parameters(@PathVariable @Min(1) long id, @RequestParam @NotBlank String name) {
    return name + id;
  }
}

@Validated
@RestController
class ValidatedTagController {

  @PostMapping("/tags/e")
  void set(@Valid @RequestBody Set<Tag> tags) {
    tags.clear();
  }
}
