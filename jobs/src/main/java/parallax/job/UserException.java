package parallax.job;

/**
 * The user's mistake: the message says where, what was found, what was expected and what to do. It
 * ends the command with exit code 2 and no stack trace.
 */
public final class UserException extends RuntimeException {
  public UserException(String message) {
    super(message);
  }

  public UserException(String message, Throwable cause) {
    super(message, cause);
  }
}
