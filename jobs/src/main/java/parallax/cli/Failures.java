package parallax.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.apache.hadoop.security.AccessControlException;
import org.jspecify.annotations.Nullable;
import parallax.job.UserException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one readable message and an exit code. */
final class Failures {
  /** A quality gate failed, though the tables were published. */
  static final int GATE = 3;

  private Failures() {}

  static void handleIn(CommandLine commandLine) {
    commandLine.setExecutionExceptionHandler(Failures::explain);
  }

  private static int explain(
      Exception failure, CommandLine commandLine, @Nullable ParseResult parsed) {
    PrintWriter out = commandLine.getErr();
    UserException mistake = mistakeIn(failure);
    if (mistake != null) {
      out.println("parallax: " + Terminal.escape(String.valueOf(mistake.getMessage())));
      return ExitCode.USAGE;
    }
    Throwable root = rootOf(failure);
    out.println(
        "parallax: an error of our own: %s: %s"
            .formatted(
                root.getClass().getSimpleName(),
                Terminal.escape(firstLine(String.valueOf(root.getMessage())))));
    out.println(
        "The last published run is as it was. Spark's log%s has the details."
            .formatted(SparkLog.location().isEmpty() ? "" : " " + SparkLog.location()));
    return ExitCode.SOFTWARE;
  }

  /** The user's mistake behind a failure, also where a task on another machine found it. */
  static @Nullable UserException mistakeIn(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UserException mistake) {
        return mistake;
      }
    }
    Throwable root = rootOf(failure);
    String message = String.valueOf(root.getMessage());
    boolean full = root instanceof IOException && isFull(message);
    boolean forbidden =
        root instanceof AccessControlException
            || root instanceof java.nio.file.AccessDeniedException
            || (root instanceof IOException && message.contains("Permission denied"));
    if (full) {
      return new UserException(
          "There is no space left to write: %s. Free some, or name a --lake elsewhere; the last published run is as it was."
              .formatted(firstLine(message)),
          failure);
    }
    if (forbidden) {
      return new UserException(
          "No right to read or write: %s. Change the rights, or name another path."
              .formatted(firstLine(message)),
          failure);
    }
    return null;
  }

  private static boolean isFull(String message) {
    String lower = message.toLowerCase(Locale.ROOT);
    return lower.contains("no space left") || lower.contains("quota");
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
