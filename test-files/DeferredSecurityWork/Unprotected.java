package samples.deferred.unprotected;

class Pages {

  // Noncompliant@+1
  // TODO(anna): secure this endpoint
  String report() {
    return "report";
  }

  // Noncompliant@+1
  // FIXME escape the output before it goes into the page
  String greeting(String name) {
    return "<b>" + name + "</b>";
  }

  // TODO: secure a lower price for paper
  String paper() {
    return "paper";
  }

  // TODO escape sequences are documented in the manual, add a link
  String manual() {
    return "manual";
  }
}
