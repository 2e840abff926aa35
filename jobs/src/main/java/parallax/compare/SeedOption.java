package parallax.compare;

import picocli.CommandLine.Option;

/** For jobs that draw at random. */
public interface SeedOption {
  @Option(
      names = "--seed",
      defaultValue = "2026",
      paramLabel = "N",
      description =
          "Seed of the random draws; the same seed gives the same intervals (default: ${DEFAULT-VALUE}).")
  long seed();
}
