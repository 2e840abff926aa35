package parallax.framing;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.codebook.Codebook;
import parallax.codebook.Frame;
import parallax.job.InputFile;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.job.UserException;
import parallax.learn.LearnedFrames;
import parallax.segment.TextWords;
import parallax.segment.VariantsOption;
import parallax.table.FrameEvidence;
import parallax.table.SentenceEmbeddings;
import parallax.table.Sentences;
import parallax.table.Table;
import parallax.text.Variants;

/** Finds the frames of a codebook in every counted sentence. */
public final class FindFrames implements Job<FindFrames.Options> {
  /** What a user may choose. */
  public interface Options extends FrameOptions, VariantsOption {}

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
    return List.of(Sentences.TABLE, SentenceEmbeddings.TABLE);
  }

  @Override
  public List<Table> inputs(Options options, Configuration hadoop) {
    String folder = options.framesModel();
    return folder != null && LearnedFrames.open(folder, hadoop).needsVectors()
        ? inputs()
        : List.of(Sentences.TABLE);
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
    Dataset<Row> evidence =
        methods(inputs, options, codebook).stream()
            .map(method -> method.evidence(inputs, codebook))
            .reduce(Dataset::unionByName)
            .orElseThrow();
    return Map.of(FrameEvidence.TABLE, NearbySpeakers.added(inputs, evidence));
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
                .formatted(FrameOptions.MODEL, folder, frame, options.codebook()));
      }
    }
    return List.of(new CodebookMethod(), new ModelMethod(model));
  }

  @Override
  public String externalState(Options options, Configuration hadoop) {
    String folder = options.framesModel();
    return folder == null ? "" : LearnedFrames.checksum(folder, hadoop);
  }
}
