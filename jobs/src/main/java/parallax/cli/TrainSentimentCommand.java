package parallax.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import parallax.embed.SentenceModel;
import parallax.embed.Vectors;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.rating.RatedFile;
import parallax.rating.RatedSentence;
import parallax.rating.TrainSentiment;
import parallax.rating.TrainSentiment.Trained;
import parallax.run.CodeVersion;
import parallax.sentiment.Explainer;
import parallax.sentiment.LexiconOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
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
  private static final InputFile LEXICON = new InputFile(LexiconOptions.BUILT_IN);
  private static final InputFile MODIFIERS = new InputFile(LexiconOptions.BUILT_IN_MODIFIERS);
  private static final InputFile VARIANTS = new InputFile("builtin:variants.tsv");

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
      names = "--no-lexicon-words",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Learn from the words of the built-in lexicon and their valence, too (default).")
  private boolean words = true;

  @Option(
      names = "--folds",
      defaultValue = "5",
      paramLabel = "N",
      description = "Parts of the articles, each held out once (default: ${DEFAULT-VALUE}).")
  private int folds;

  @Option(
      names = "--bootstrap",
      defaultValue = "1000",
      paramLabel = "N",
      description = "Draws of articles for the intervals (default: ${DEFAULT-VALUE}).")
  private int bootstrap;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Seed of folds and draws (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  public Integer call() throws IOException {
    if (folds < 2 || bootstrap < 0) {
      throw new UserException(
          "--folds %d, --bootstrap %d: expected at least 2 folds and 0 draws."
              .formatted(folds, bootstrap));
    }
    Configuration hadoop = Session.hadoop();
    ModelFolder folder = new ModelFolder(output, hadoop);
    List<RatedSentence> sentences =
        RatedFile.read(files.stream().map(InputFile::new).toList(), hadoop);
    Trained trained =
        new TrainSentiment(new TrainSentiment.Choices(words, folds, bootstrap, seed))
            .train(
                sentences,
                new Explainer(List.of(LEXICON), MODIFIERS, VARIANTS, hadoop),
                texts -> Vectors.of(Session.open(0), texts),
                hadoop);
    folder.write(Figures.json(card(sentences, trained, hadoop)), trained.file());
    PrintWriter out = spec.commandLine().getOut();
    out.print(RatingTable.of(trained));
    out.printf("Model and card: %s%n", Terminal.escape(output));
    out.flush();
    return ExitCode.OK;
  }

  private Map<String, Object> card(
      List<RatedSentence> sentences, Trained trained, Configuration hadoop) {
    Map<String, Object> card = new LinkedHashMap<>();
    List<Object> data = new ArrayList<>();
    for (String file : files) {
      data.add(Map.of("sha256", new InputFile(file).sha256(hadoop)));
    }
    card.put("data", data);
    card.put("sentences", sentences.size());
    card.put("lexicon_words", trained.words());
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("lexicon_words", words);
    options.put("folds", folds);
    options.put("bootstrap", bootstrap);
    options.put("seed", seed);
    card.put("options", options);
    Map<String, Object> versions = new LinkedHashMap<>();
    versions.put("parallax", CodeVersion.release());
    versions.put("parallax_code", CodeVersion.checksum());
    versions.put("sentence_model", SentenceModel.ID);
    versions.put("lexicon", LEXICON.sha256(hadoop));
    versions.put("modifiers", MODIFIERS.sha256(hadoop));
    card.put("versions", versions);
    Map<String, Object> chosen = new LinkedHashMap<>();
    chosen.put("penalty", trained.penalty());
    chosen.put("slope", trained.scale().slope());
    chosen.put("intercept", trained.scale().intercept());
    chosen.put("neutral_band", trained.scale().neutralBand());
    card.put("chosen", chosen);
    card.put("scores_of_other_sources", RatingTable.figures(trained.otherSources()));
    card.put("scores_of_other_articles", RatingTable.figures(trained.otherArticles()));
    card.put("scores_of_lexicon_rules", RatingTable.figures(trained.lexicon()));
    return card;
  }
}
