package parallax.job;

/** What a job has to say of its own results. */
public record Finding(Severity severity, String message) {

  /** How much it matters. */
  public enum Severity {
    /** Worth a line in the summary. */
    NOTE,
    /** The tables hold, but the reader should know. */
    WARNING,
    /** The tables are published, and the command ends with exit code 3. */
    GATE,
    /** A promise is broken by our own fault: nothing is published, exit code 1. */
    FAULT
  }

  public static Finding note(String message) {
    return new Finding(Severity.NOTE, message);
  }

  public static Finding warning(String message) {
    return new Finding(Severity.WARNING, message);
  }

  public static Finding gate(String message) {
    return new Finding(Severity.GATE, message);
  }

  public static Finding fault(String message) {
    return new Finding(Severity.FAULT, message);
  }
}
