package samples.messages.helpers;

record Failure(String message, int status) {

  static Failure of(Exception e, int status) {
    return new Failure(e.getMessage(), status);
  }

  static Failure named(Exception e, int status) {
    return new Failure("The archive failed with " + e.getClass().getSimpleName(), status);
  }

  static Failure chosen(Exception e, int status) {
    return new Failure(e instanceof RefusedException ? e.getMessage() : "The archive did not answer", status);
  }
}

class RefusedException extends RuntimeException {

  RefusedException(String reason) {
    super(reason);
  }
}
