package parallax.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import parallax.embed.Vectors;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.rating.FeatureKind;
import parallax.rating.RatedFile;
import parallax.rating.RatedSentence;
import parallax.rating.TrainSentiment;
import parallax.rating.TrainSentiment.Trained;
import parallax.sentiment.Explainer;
import parallax.sentiment.LexiconOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns a score of sentences from rated ones. */
@Command(
    name = "sentiment",
    sortOptions = false,
    description = {
      "Learns how positive or negative sentences are from sentences that people rated, and says how"
          + " well it scores kinds of text, and articles, that it has not seen.",
      "A FILE is .tsv, .csv or .jsonl with the columns text and rating (-4 most negative, 0 neutral, 4"
          + " most positive), and article_id and source where there are any; without a source the"
          + " file's name is one. A file with polarity (-1, 0, 1 of a target in the sentence) instead"
          + " of ratings teaches too, but scores are put on the scale of the ratings.",
    },
    footer = {
      "",
      "Examples:",
      "  parallax train sentiment rated.tsv --output models/tone",
      "  parallax train sentiment films.tsv tweets.tsv news.tsv --output models/tone"
    })
final class TrainSentimentCommand implements Callable<Integer> {
  static final InputFile LEXICON = new InputFile(LexiconOptions.BUILT_IN);
  static final InputFile MODIFIERS = new InputFile(LexiconOptions.BUILT_IN_MODIFIERS);
  static final InputFile VARIANTS = new InputFile("builtin:variants.tsv");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Rated sentences.")
  private List<String> files = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "A new folder for the model and its card.")
  private String output = "";

  @Option(
      names = "--features",
      split = ",",
      defaultValue = "layers,lexicon",
      paramLabel = "KIND",
      description =
          "What to learn from: embedding (last layer of the sentence model), layers (means of earlier"
              + " ones), lexicon (what its rules say) (default: ${DEFAULT-VALUE}).")
  private List<String> features = List.of();

  @Option(
      names = "--lexicon-words",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Learn from the words of the built-in lexicon and their valence, too (default).")
  private boolean words = true;

  @Option(
      names = "--plain-statements",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Learn what 0 means from the built-in statements and headings without any tone, too"
              + " (default).")
  private boolean plain = true;

  @Option(
      names = "--ablation",
      description =
          "Also say how well other features score sources held out; the model stays the same.")
  private boolean ablation;

  @Option(
      names = "--about",
      paramLabel = "TEXT",
      description = "What the files are: source and licence, for the card. May be given again.")
  private List<String> about = List.of();

  @Mixin private HeldOutOptions heldOut = new HeldOutOptions();

  @Override
  public Integer call() throws IOException {
    heldOut.require(2);
    Configuration hadoop = Session.hadoop();
    ModelFolder folder = new ModelFolder(output, hadoop);
    List<RatedSentence> sentences =
        RatedFile.read(files.stream().map(InputFile::new).toList(), hadoop);
    Explainer explainer = new Explainer(List.of(LEXICON), MODIFIERS, VARIANTS, hadoop);
    Map<List<String>, List<float[]>> known = new HashMap<>();
    Function<List<String>, List<float[]>> vectors =
        texts -> known.computeIfAbsent(texts, wanted -> Vectors.of(Session.open(0), wanted));
    Trained trained =
        trainer(kinds(), words, heldOut.bootstrap).train(sentences, explainer, vectors, hadoop);
    RatingCard card = new RatingCard(files, about, features, words, plain, heldOut, output);
    folder.write(Figures.json(card.of(sentences.size(), trained, hadoop)), trained.file());
    PrintWriter out = spec.commandLine().getOut();
    out.print(RatingTable.of(trained));
    if (ablation) {
      out.println();
      out.print(
          RatingTable.ofFeatures(
              (others, withWords) ->
                  trainer(others, withWords, 0).otherSources(sentences, explainer, vectors, hadoop),
              trained.lexicon()));
    }
    out.printf("Model and card: %s%n", Terminal.escape(output));
    out.flush();
    return ExitCode.OK;
  }

  private TrainSentiment trainer(Set<FeatureKind> kinds, boolean withWords, int replicates) {
    return new TrainSentiment(
        new TrainSentiment.Choices(
            kinds, withWords, plain, heldOut.folds, replicates, heldOut.seed));
  }

  private Set<FeatureKind> kinds() {
    Set<FeatureKind> kinds = EnumSet.noneOf(FeatureKind.class);
    for (String name : features) {
      Arrays.stream(FeatureKind.values())
          .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
          .findFirst()
          .ifPresentOrElse(
              kinds::add,
              () -> {
                throw new UserException(
                    "--features: found '%s'; expected some of embedding, layers, lexicon."
                        .formatted(name));
              });
    }
    return kinds;
  }
}
