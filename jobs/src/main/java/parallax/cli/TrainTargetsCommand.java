package parallax.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import parallax.embed.TokenModel;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.polarity.CodedMention;
import parallax.polarity.CodedMentionFile;
import parallax.polarity.TrainTargets;
import parallax.polarity.TrainTargets.Trained;
import parallax.run.CodeVersion;
import parallax.sentiment.LexiconOptions;
import parallax.sentiment.SentimentLexicon;
import parallax.target.FeatureGroup;
import parallax.text.Variants;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns the tone of sentences toward targets from coded mentions. */
@Command(
    name = "target-sentiment",
    sortOptions = false,
    description = {
      "Learns how sentences speak of whom they mention from mentions that people coded, and says how"
          + " well it does so in articles that it has not seen.",
      "A FILE is .tsv, .csv or .jsonl with the columns sentence, begin and end (of the mention, in"
          + " UTF-16 code units of the sentence) and polarity (-1, 0, 1), and article and mention where"
          + " there are any.",
    },
    footer = {
      "",
      "Examples:",
      "  parallax train target-sentiment coded.tsv --output models/targets",
      "  parallax score-targets --target-model models/targets"
    })
final class TrainTargetsCommand implements Callable<Integer> {
  private static final InputFile LEXICON = new InputFile(LexiconOptions.BUILT_IN);
  private static final InputFile MODIFIERS = new InputFile(LexiconOptions.BUILT_IN_MODIFIERS);
  private static final InputFile VARIANTS = new InputFile("builtin:variants.tsv");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Coded mentions.")
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
      defaultValue = "target,nearby,sentence,lexicon",
      paramLabel = "KIND",
      description =
          "What to learn from: what the sentence model holds of the target, of the words nearby and"
              + " of the rest of the sentence, and what the lexicon's rules say (default:"
              + " ${DEFAULT-VALUE}).")
  private List<String> features = List.of();

  @Option(
      names = "--about",
      paramLabel = "TEXT",
      description = "What the card should say of the files, such as their source and licence.")
  private List<String> about = List.of();

  @Option(
      names = "--ablation",
      description =
          "Also say how well each kind of features does alone, and all others without it.")
  private boolean ablation;

  @Mixin private HeldOutOptions heldOut = new HeldOutOptions();

  @Override
  public Integer call() throws IOException {
    heldOut.require(3);
    Set<FeatureGroup> groups = groups();
    Configuration hadoop = Session.hadoop();
    ModelFolder folder = new ModelFolder(output, hadoop);
    List<CodedMention> mentions =
        CodedMentionFile.read(files.stream().map(InputFile::new).toList(), hadoop);
    Variants variants = Variants.parse(VARIANTS.text(hadoop), VARIANTS.path());
    SentimentLexicon lexicon = SentimentLexicon.read(List.of(LEXICON), MODIFIERS, variants, hadoop);
    Trained trained =
        new TrainTargets(
                new TrainTargets.Choices(
                    groups, ablation, heldOut.folds, heldOut.bootstrap, heldOut.seed))
            .train(mentions, lexicon::explainer);
    folder.write(Figures.json(card(mentions, trained, hadoop)), trained.file());
    PrintWriter out = spec.commandLine().getOut();
    out.print(PolarityTable.of(trained));
    out.printf("Model and card: %s%n", Terminal.escape(output));
    out.flush();
    return ExitCode.OK;
  }

  private Set<FeatureGroup> groups() {
    Set<FeatureGroup> groups = EnumSet.noneOf(FeatureGroup.class);
    for (String name : features) {
      try {
        groups.add(FeatureGroup.valueOf(name.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new UserException(
            "--features: found '%s'; expected some of %s."
                .formatted(
                    name, Stream.of(FeatureGroup.values()).map(FeatureGroup::label).toList()),
            e);
      }
    }
    return groups;
  }

  private Map<String, Object> card(
      List<CodedMention> mentions, Trained trained, Configuration hadoop) {
    Map<String, Object> card = new LinkedHashMap<>();
    String wanted = " --features " + String.join(",", features);
    card.put(
        "command", ModelCard.command("target-sentiment", files, wanted, about, heldOut, output));
    card.put("data", ModelCard.data(files, hadoop));
    card.put("about", about);
    card.put("mentions", mentions.size());
    card.put("articles", mentions.stream().map(CodedMention::article).distinct().count());
    Map<String, Object> versions = new LinkedHashMap<>();
    versions.put("parallax", CodeVersion.release());
    versions.put("parallax_code", CodeVersion.checksum());
    versions.put("token_model", TokenModel.ID);
    versions.put("lexicon", LEXICON.sha256(hadoop));
    versions.put("modifiers", MODIFIERS.sha256(hadoop));
    card.put("versions", versions);
    card.put("model_sha256", DigestUtils.sha256Hex(trained.file()));
    card.put("scores_of_other_articles", PolarityTable.figures(trained));
    return card;
  }
}
