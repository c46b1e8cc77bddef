package samples.deferred.everyday;

import java.util.Map;

/**
 * Orders.
 *
 * TODO: add authentication before going live
 */
// Noncompliant@-2
class Orders {

  // FIXME no validation yet // Noncompliant
  void create(Map<String, Object> order) {
    store(order);
  }

  // temporary: everyone is admin until the role check is done // Noncompliant
  boolean isAdmin(String user) {
    return true;
  }

  void store(Map<String, Object> order) {
    String key = "abc"; // TODO move the secret out of the code // Noncompliant
    // XXX: passwords are stored in plain text, hash them later // Noncompliant
    order.put("key", key);
    /* HACK: disable CSRF for now */ // Noncompliant
    order.remove("csrf");
    // TODO handle errors // Noncompliant
    order.clear();
    // TODO rename this method
    order.size();
    // TODO: use a faster algorithm for the report
    order.isEmpty();
    // for now the report has two columns
    order.keySet();
    // The token is checked by the gateway
    order.values();
    // TODO sanitize the html before showing it // Noncompliant
    order.entrySet();
    // todo rate limiting for the login // Noncompliant
    order.hashCode();
    // We will need to encrypt this before production // Noncompliant
    order.toString();
    // TODO(anna): upgrade to Spring Security 7
    order.equals(null);
    // TODO translate the validation messages
    order.forEach((a, b) -> order.size());
    // Validation happens in the service.
    order.size();
  }
}
