// libraries: legacy
package samples.inert.legacy;

import java.util.List;
import javax.validation.Valid;
import javax.validation.constraints.Min;
import javax.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class Tag {

  @NotBlank
  public String name;
}

@RestController
class TagController { // Noncompliant {{Annotate "TagController" with "@Validated": nothing checks the constraints of its parameters, such as "@Min" on "id" of "tag".}}

  @GetMapping("/tags/{id}")
  String tag(@PathVariable @Min(1) long id, @RequestParam @NotBlank String name) {
    return name + id;
  }
}

@RestController
class BulkController {

  @PostMapping("/tags")
  void list(@Valid @RequestBody List<Tag> tags) { // Noncompliant {{Annotate the class with "@Validated": without it nothing checks the elements of "tags", such as "@NotBlank" on "name" of "Tag".}}
    tags.clear();
  }

  @PostMapping("/tag")
  void one(@Valid @RequestBody Tag tag) {
    tag.name = "";
  }
}

@Validated
@RestController
class ValidatedController {

  @GetMapping("/names")
  String name(@RequestParam @NotBlank String name) {
    return name;
  }

  @PostMapping("/names")
  void list(@Valid @RequestBody List<Tag> tags) {
    tags.clear();
  }
}

@Service
class TagService { // Noncompliant

  void rename(@NotBlank String name) {
    System.setProperty("name", name);
  }
}

@ConfigurationProperties("tags")
class TagProperties { // Noncompliant

  @Min(1)
  public int most;

  public void setMost(int most) {
    this.most = most;
  }
}
