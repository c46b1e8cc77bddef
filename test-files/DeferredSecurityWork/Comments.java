package samples.deferred;

import java.util.List;
import java.util.Map;

class InvoiceService {

  private final Map<Long, String> invoices;

  InvoiceService(Map<Long, String> invoices) {
    this.invoices = invoices;
  }

  void delete(long id) {
    // Noncompliant@+1 {{This comment postpones access control: do it before people depend on it, or accept this issue with the reason and a date.}}
    // TODO: check permissions of the caller
    invoices.remove(id);
  }

  // Noncompliant@+1 {{This comment postpones validation: do it before people depend on it, or accept this issue with the reason and a date.}}
  // FIXME add validation
  void add(long id, String text) {
    // Noncompliant@+1
    // no authentication for now
    invoices.put(id, text);
  }

  // Noncompliant@+4
  /**
   * Signs an invoice.
   * <p>
   * The secret is temporary.
   */
  String sign(long id) {
    /* HACK: trust every certificate check until the new host has TLS */ // Noncompliant
    return invoices.get(id) + "signed";
  }

  // Noncompliant@+1
  // TODO this is good enough for the first customers but we
  // must hash the password before it is stored
  void register(String name, String password) {
    try {
      add(name.length(), password);
    } catch (IllegalStateException e) {
      // Noncompliant@+1
      // TODO Auto-generated catch block
      e.printStackTrace();
    }
  }

  List<String> all() {
    // Noncompliant@+1
    return List.copyOf(invoices.values()); // todo(ana): rate limiting
  }

  // Noncompliant@+1
  // To do: check the role of the caller
  void clear() {
    // Noncompliant@+1
    // Temporary, the cookie is not secure
    invoices.clear();
  }
}

class InvoiceImport {

  private boolean checked = true;

  void load(List<String> numbers) {
    // Noncompliant@+1
    // temporarily turn off the permission checks
    checked = false;
    numbers.forEach(System.out::println);
  }

  int parsed(String number) {
    try {
      return checked ? Integer.parseInt(number) : 0;
    } catch (NumberFormatException e) {
      // Noncompliant@+1
      // TODO Auto-generated catch block
      System.out.println(e);
    }
    return 0;
  }
}
