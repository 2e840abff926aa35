package parallax.framing;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.codebook.Codebook;
import parallax.job.InputFile;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.segment.TextWords;
import parallax.table.FrameEvidence;
import parallax.table.Sentences;
import parallax.table.Table;
import parallax.text.Variants;
import picocli.CommandLine.Option;

/** Finds the frames of a codebook in every counted sentence. */
public final class FindFrames implements Job<FindFrames.Options> {
  private static final List<EvidenceMethod> METHODS = List.of(new CodebookMethod());

  static final String CODEBOOK_DESCRIPTION =
      "Frames to look for and contrasts to report, YAML (default: ${DEFAULT-VALUE}).";

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
        METHODS.stream()
            .map(method -> method.evidence(inputs, codebook))
            .reduce(Dataset::unionByName)
            .orElseThrow());
  }
}
