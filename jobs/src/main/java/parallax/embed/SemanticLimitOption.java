package parallax.embed;

import picocli.CommandLine.Option;

/** For jobs that may run the sentence model. */
public interface SemanticLimitOption {
  /** The option that bounds the work of the model. */
  String NAME = "--semantic-limit";

  /** By default a plain analysis spends some two minutes of two cores on the model at most. */
  @Option(
      names = NAME,
      defaultValue = "20000",
      paramLabel = "N",
      description =
          "Most distinct sentences that a language model is run on, some 100 a second and core; of"
              + " more a sample is drawn, outlets evenly. 0 loads no model (default: ${DEFAULT-VALUE}).")
  int semanticLimit();
}
