package samples.granted.provided;

import org.springframework.security.core.Authentication;

class CellarRules {

  public boolean may(Authentication user, long bottle) { // Noncompliant {{"may" says yes to everyone; decide by who asks and for what, or refuse until that is written.}}
    return true;
  }

  /** Asked by no expression. */
  public boolean dark(Authentication user) {
    return true;
  }
}

/** Only one of the two beans of its name is of this class. */
class AtticRules {

  public boolean climbs(Authentication user) {
    return true;
  }
}

/** Of another name. */
class BarnRules {

  public boolean may(Authentication user, long bottle) {
    return true;
  }
}
