package parallax.ngram;

import picocli.CommandLine.Option;

/** For jobs that write what occurs often enough; see {@link MinimumCount}. */
public interface MinimumCountOption {
  @Option(
      names = MinimumCount.OPTION,
      defaultValue = MinimumCount.AUTO,
      paramLabel = "N",
      description =
          "Least occurrences for an n-gram to be written: a number from 1 on, or auto: 2 up to a million tokens, 5 above (default:"
              + " ${DEFAULT-VALUE}).")
  String minCount();
}
