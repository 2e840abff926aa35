package parallax;

import parallax.cli.Commands;

/** Where {@code spark-submit} and the scripts come in. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // Spark stops its session when the process ends.
    System.exit(Commands.of(Registry.JOBS).execute(args));
  }
}
