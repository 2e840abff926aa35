package parallax.ngram;

import picocli.CommandLine.Option;

/** For jobs that look at n-grams of sizes 1 to a longest one; see {@link Sizes}. */
public interface SizeOption {
  @Option(
      names = Sizes.OPTION,
      defaultValue = "5",
      paramLabel = "N",
      description = "Longest n-gram, in tokens, 1 to 10 (default: ${DEFAULT-VALUE}).")
  int maxSize();
}
