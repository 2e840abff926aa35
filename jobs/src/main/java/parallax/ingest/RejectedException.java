package parallax.ingest;

/** A record cannot be taken in; the run goes on with the next one. */
final class RejectedException extends Exception {
  private final Reason reason;

  /**
   * @param detail what was found, what was expected and what to do, in one or two sentences
   */
  RejectedException(Reason reason, String detail) {
    // Millions of records may be rejected: no stack trace.
    super(detail, null, false, false);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
