package parallax.segment;

import parallax.job.InputFile;
import parallax.text.Variants;
import picocli.CommandLine.Option;

/** For jobs that cut and fold text as it is counted; see {@link Variants}. */
public interface VariantsOption {
  @Option(
      names = "--variants",
      defaultValue = "builtin:variants.tsv",
      paramLabel = "FILE",
      description =
          "Spellings that count as one: variant, tab, canonical form (default:"
              + " ${DEFAULT-VALUE}).")
  InputFile variants();
}
