package samples.granted.elsewhere;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Recipes {

  @GetMapping("/recipes/{id}")
  @PreAuthorize("isAuthenticated() and @recipeRules.isNear(#id)")
  String recipe(@PathVariable long id) {
    return "";
  }

  @DeleteMapping("/recipes/{id}")
  @MayCook
  void remove(@PathVariable long id) {
    System.setProperty("removed", String.valueOf(id));
  }
}

@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@kitchen.cooks(authentication)")
@interface MayCook {
}
