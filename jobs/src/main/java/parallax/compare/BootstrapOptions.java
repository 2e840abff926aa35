package parallax.compare;

import picocli.CommandLine.Option;

/** For jobs that have intervals; see {@link Bootstrap}. */
public interface BootstrapOptions extends SeedOption {
  /** The option's name. */
  String BOOTSTRAP = "--bootstrap";

  @Option(
      names = BOOTSTRAP,
      defaultValue = "1000",
      paramLabel = "N",
      description =
          "Bootstrap replicates behind each interval, 100 to 100000 (default: ${DEFAULT-VALUE}).")
  int bootstrap();
}
