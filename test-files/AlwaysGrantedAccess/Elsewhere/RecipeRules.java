package samples.granted.elsewhere;

import org.springframework.stereotype.Component;

@Component
class RecipeRules {

  public boolean isNear(long id) { // Noncompliant {{"isNear" says yes to everyone; decide by who asks and for what, or refuse until that is written.}}
    return true;
  }

  /** Asked by no expression. */
  public boolean isTasty(long id) {
    return true;
  }
}
