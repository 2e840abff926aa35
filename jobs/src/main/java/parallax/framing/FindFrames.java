package parallax.framing;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import parallax.codebook.Codebook;
import parallax.codebook.Frame;
import parallax.embed.EmbedSentences;
import parallax.job.InputFile;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.job.UserException;
import parallax.learn.LearnedFrames;
import parallax.segment.TextWords;
import parallax.table.FrameEvidence;
import parallax.table.Sentences;
import parallax.table.Table;
import parallax.text.Variants;
import picocli.CommandLine.Option;

/** Finds the frames of a codebook in every counted sentence. */
public final class FindFrames implements Job<FindFrames.Options> {
  static final String CODEBOOK_DESCRIPTION =
      "Frames to look for and contrasts to report, YAML (default: ${DEFAULT-VALUE}).";

  static final String MODEL_OPTION = "--frames-model";
  static final String MODEL_DESCRIPTION =
      "Also find frames by a model that 'parallax train' made; the codebook must have them.";

  /** What a user may choose. */
  public interface Options {
    @Option(
        names = "--codebook",
        defaultValue = Codebook.BUILT_IN,
        paramLabel = "FILE",
        description = CODEBOOK_DESCRIPTION)
    InputFile codebook();

    @Option(
        names = "--variants",
        defaultValue = "builtin:variants.tsv",
        paramLabel = "FILE",
        description =
            "Spellings that count as one: variant, tab, canonical form (default:"
                + " ${DEFAULT-VALUE}).")
    InputFile variants();

    @Option(names = MODEL_OPTION, paramLabel = "FOLDER", description = MODEL_DESCRIPTION)
    @Nullable String framesModel();

    @Option(
        names = EmbedSentences.LIMIT_OPTION,
        defaultValue = EmbedSentences.LIMIT_DEFAULT,
        paramLabel = "N",
        description = EmbedSentences.LIMIT_DESCRIPTION)
    int semanticLimit();
  }

  @Override
  public String name() {
    return "find-frames";
  }

  @Override
  public String description() {
    return "Finds the frames of a codebook in every sentence and keeps the evidence.";
  }

  @Override
  public List<Table> inputs() {
    return List.of(Sentences.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(FrameEvidence.TABLE);
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Map<Table, Dataset<Row>> compute(Inputs inputs, Options options) {
    InputFile file = options.variants();
    Variants variants = Variants.parse(file.text(inputs.hadoop()), file.path());
    Codebook codebook = Codebook.read(options.codebook(), inputs.hadoop(), new TextWords(variants));
    return Map.of(
        FrameEvidence.TABLE,
        methods(inputs, options, codebook).stream()
            .map(method -> method.evidence(inputs, codebook))
            .reduce(Dataset::unionByName)
            .orElseThrow());
  }

  private static List<EvidenceMethod> methods(Inputs inputs, Options options, Codebook codebook) {
    String folder = options.framesModel();
    if (folder == null) {
      return List.of(new CodebookMethod());
    }
    LearnedFrames model = LearnedFrames.open(folder, inputs.hadoop());
    List<String> known = codebook.frames().stream().map(Frame::id).toList();
    for (String frame : model.frames()) {
      if (!known.contains(frame)) {
        throw new UserException(
            "%s %s finds the frame '%s', which the codebook %s does not have; add it there, or train a model without it."
                .formatted(MODEL_OPTION, folder, frame, options.codebook()));
      }
    }
    return List.of(new CodebookMethod(), new ModelMethod(model, options.semanticLimit()));
  }

  @Override
  public String externalState(Options options, Configuration hadoop) {
    String folder = options.framesModel();
    return folder == null ? "" : LearnedFrames.checksum(folder, hadoop);
  }
}
