package parallax.compare;

import picocli.CommandLine.Option;

/** For jobs that have intervals; see {@link Bootstrap}. */
public interface BootstrapOptions extends SeedOption {
  @Option(
      names = Bootstrap.REPLICATES_OPTION,
      defaultValue = Bootstrap.REPLICATES_DEFAULT,
      paramLabel = "N",
      description = Bootstrap.REPLICATES_DESCRIPTION)
  int bootstrap();
}
