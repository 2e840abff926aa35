package parallax.compare;

import picocli.CommandLine.Option;

/** For jobs that draw at random. */
public interface SeedOption {
  @Option(
      names = Bootstrap.SEED_OPTION,
      defaultValue = Bootstrap.SEED_DEFAULT,
      paramLabel = "N",
      description = Bootstrap.SEED_DESCRIPTION)
  long seed();
}
