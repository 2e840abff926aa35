package parallax.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import parallax.codebook.Codebook;
import parallax.codebook.Frame;
import parallax.embed.SentenceModel;
import parallax.embed.Vectors;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.learn.Coded;
import parallax.learn.TrainFrames;
import parallax.learn.TrainFrames.Choices;
import parallax.learn.TrainFrames.Trained;
import parallax.run.CodeVersion;
import parallax.segment.TextWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns frames from hand-coded sentences. */
@Command(
    name = "train",
    sortOptions = false,
    subcommands = {TrainSentimentCommand.class, TrainTargetsCommand.class},
    description = {
      "Learns frames from sentences that people coded, and says how well it finds them in articles"
          + " that it has not seen.",
      "A FILE is .tsv, .csv or .jsonl with the columns text and frames (such as 'talent_war;risk',"
          + " 'none', or '?' for not coded yet), and article_id and coder where there are any; instead of"
          + " the text article_id, begin and end may name its place. 'parallax sample' makes such files."
    },
    footer = {
      "",
      "Examples:",
      "  parallax train coded.tsv --output models/hiring",
      "  parallax train a.csv b.csv --frames talent_war,risk --output models/two",
      "  parallax train sentiment films.tsv news.tsv --output models/tone",
      "  parallax train target-sentiment coded.tsv --output models/targets"
    })
final class TrainCommand implements Callable<Integer> {
  private static final String EMBEDDING = "embedding";
  private static final String WORDS = "words";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Hand-coded sentences.")
  private List<String> files = List.of();

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      description = "A new folder for the model and its card.")
  private String output = "";

  @Option(
      names = "--frames",
      split = ",",
      paramLabel = "FRAME",
      description = "The frames to learn (default: all that were coded).")
  private List<String> frames = List.of();

  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      description = "Refuse frames that this codebook does not have.")
  private @Nullable String codebook;

  @Option(
      names = "--features",
      split = ",",
      defaultValue = EMBEDDING + "," + WORDS,
      paramLabel = "KIND",
      description =
          "What to learn from: embedding (meaning), words (words and pairs of words) (default:"
              + " ${DEFAULT-VALUE}).")
  private List<String> features = List.of();

  @Mixin private HeldOutOptions heldOut = new HeldOutOptions();

  @Option(
      names = "--lake",
      paramLabel = "FOLDER",
      defaultValue = "lake",
      description = "Where places in articles are looked up (default: ${DEFAULT-VALUE}).")
  private String lake = "lake";

  @Override
  public Integer call() throws IOException {
    requireGiven();
    Choices choices = choices();
    Configuration hadoop = Session.hadoop();
    ModelFolder folder = new ModelFolder(output, hadoop);
    Coded coded = CodedInput.read(files, frames, lake, hadoop);
    TextWords words = CodedInput.words(hadoop);
    if (codebook != null) {
      Codebook known = Codebook.read(new InputFile(codebook), hadoop, words);
      coded.requireFrames(known.frames().stream().map(Frame::id).toList(), codebook);
    }
    Trained trained =
        new TrainFrames(choices).train(coded, words, texts -> Vectors.of(Session.open(0), texts));
    folder.write(Figures.json(card(coded, trained, hadoop)), trained.file());
    report(coded, trained);
    return ExitCode.OK;
  }

  /** Not left to picocli, which would require them of the subcommands, too. */
  private void requireGiven() {
    if (files.isEmpty() || output.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Missing: a FILE of hand-coded sentences, or --output FOLDER.");
    }
  }

  private Choices choices() {
    for (String kind : features) {
      if (!kind.equals(EMBEDDING) && !kind.equals(WORDS)) {
        throw new UserException(
            "--features: found '%s'; expected %s, %s or both.".formatted(kind, EMBEDDING, WORDS));
      }
    }
    heldOut.require(2);
    return new Choices(
        features.contains(EMBEDDING),
        features.contains(WORDS),
        heldOut.folds,
        heldOut.bootstrap,
        heldOut.seed);
  }

  private void report(Coded coded, Trained trained) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%,d coded sentences%s. Scores on articles held out in %d parts:%n%n%s%n",
        coded.units().size(),
        coded.notCoded() == 0 ? "" : ", %,d not coded yet and left out".formatted(coded.notCoded()),
        heldOut.folds,
        ScoreTable.of(trained.scores()));
    out.printf(
        "95 %% intervals over articles in brackets. Model and card: %s%n", Terminal.escape(output));
    out.flush();
  }

  private Map<String, Object> card(Coded coded, Trained trained, Configuration hadoop) {
    Map<String, Object> card = new LinkedHashMap<>();
    List<Object> data = new ArrayList<>();
    for (String file : files) {
      data.add(Map.of("sha256", new InputFile(file).sha256(hadoop)));
    }
    card.put("data", data);
    card.put("sentences", coded.units().size());
    card.put("not_coded", coded.notCoded());
    card.put("coders", coded.coders().size());
    card.put("options", options());
    card.put("versions", versions());
    card.put("scores", "of articles held out; all choices made anew without them");
    card.putAll(Figures.of(trained.scores()));
    card.put("brier", Figures.number(trained.brier()));
    Map<String, Object> chosen = new LinkedHashMap<>();
    for (int i = 0; i < trained.frames().size(); i++) {
      chosen.put(
          trained.frames().get(i),
          Map.of("cost", trained.costs().get(i), "threshold", trained.thresholds().get(i)));
    }
    card.put("chosen", chosen);
    return card;
  }

  private Map<String, Object> options() {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("frames", frames);
    options.put("features", features);
    options.put("folds", heldOut.folds);
    options.put("bootstrap", heldOut.bootstrap);
    options.put("seed", heldOut.seed);
    return options;
  }

  private static Map<String, Object> versions() {
    Map<String, Object> versions = new LinkedHashMap<>();
    versions.put("parallax", CodeVersion.release());
    versions.put("parallax_code", CodeVersion.checksum());
    versions.put("sentence_model", SentenceModel.ID);
    return versions;
  }
}
