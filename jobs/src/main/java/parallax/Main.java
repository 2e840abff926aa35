package parallax;

import org.apache.spark.sql.SparkSession;
import parallax.cli.Commands;

/** Where {@code spark-submit} and the scripts come in. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    int exitCode = Commands.of(Registry.JOBS).execute(args);
    if (SparkSession.getDefaultSession().isDefined()) {
      SparkSession.getDefaultSession().get().stop();
    }
    System.exit(exitCode);
  }
}
