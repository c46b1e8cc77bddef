package samples.deferred.everyday;

import java.util.Map;

/**
 * Orders.
 *
 * TODO: add authentication before going live
 */
// Noncompliant@-2
class Orders {

  // Noncompliant@+1
  // FIXME no validation yet
  void create(Map<String, Object> order) {
    store(order);
  }

  // Noncompliant@+1
  // temporary: everyone is admin until the role check is done
  boolean isAdmin(String user) {
    return true;
  }

  void store(Map<String, Object> order) {
    // Noncompliant@+1
    String key = "abc"; // TODO move the secret out of the code
    // Noncompliant@+1
    // XXX: passwords are stored in plain text, hash them later
    order.put("key", key);
    /* HACK: disable CSRF for now */ // Noncompliant
    order.remove("csrf");
    // Noncompliant@+1
    // TODO handle errors
    order.clear();
    // TODO rename this method
    order.size();
    // TODO: use a faster algorithm for the report
    order.isEmpty();
    // for now the report has two columns
    order.keySet();
    // The token is checked by the gateway
    order.values();
    // Noncompliant@+1
    // TODO sanitize the html before showing it
    order.entrySet();
    // Noncompliant@+1
    // todo rate limiting for the login
    order.hashCode();
    // Noncompliant@+1
    // We will need to encrypt this before production
    order.toString();
    // TODO(anna): upgrade to Spring Security 7
    order.equals(null);
    // TODO translate the validation messages
    order.forEach((a, b) -> order.size());
    // Validation happens in the service.
    order.size();
  }
}

class OwnProfile {

  private final Map<Long, String> profiles;

  OwnProfile(Map<Long, String> profiles) {
    this.profiles = profiles;
  }

  String show() {
    // Noncompliant@+1 {{This comment postpones access control: do it before people depend on it, or accept this issue with the reason and a date.}}
    // TODO: get user id from security context
    return profiles.get(17L);
  }

  String rename(long id, String name) {
    // Noncompliant@+1
    // FIXME take the user from the token
    return profiles.put(id, name);
  }

  String color(long id) {
    // the user id from the token decides which profile is shown
    return profiles.get(id);
  }
}
