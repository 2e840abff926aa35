package parallax.cli;

import parallax.job.UserException;
import picocli.CommandLine.Option;

/** How it is measured what a model does on articles that it has not seen. */
final class HeldOutOptions {
  @Option(
      names = "--folds",
      defaultValue = "5",
      paramLabel = "N",
      description = "Parts of the articles, each held out once (default: ${DEFAULT-VALUE}).")
  int folds;

  @Option(
      names = "--bootstrap",
      defaultValue = "1000",
      paramLabel = "N",
      description = "Draws of articles for the intervals (default: ${DEFAULT-VALUE}).")
  int bootstrap;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Seed of all that is drawn (default: ${DEFAULT-VALUE}).")
  long seed;

  /**
   * Checks them.
   *
   * @throws UserException where there are too few folds or draws
   */
  void require(int leastFolds) {
    if (folds < leastFolds || bootstrap < 0) {
      throw new UserException(
          "--folds %d, --bootstrap %d: expected at least %d folds and 0 draws."
              .formatted(folds, bootstrap, leastFolds));
    }
  }
}
