package parallax.framing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import parallax.codebook.Codebook;
import parallax.codebook.FrameFinder;
import parallax.job.InputFile;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.segment.Counted;
import parallax.segment.TextWords;
import parallax.table.FrameEvidence;
import parallax.table.Sentences;
import parallax.table.Table;
import parallax.text.Variants;
import picocli.CommandLine.Option;

/** Finds the frames of a codebook in every counted sentence. */
public final class FindFrames implements Job<FindFrames.Options> {
  static final String METHOD = "codebook";
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
        FrameEvidence.TABLE, evidence(inputs.table(Sentences.TABLE), new FrameFinder(codebook)));
  }

  private static Dataset<Row> evidence(Dataset<Row> sentences, FrameFinder finder) {
    String found = "found";
    return Counted.of(sentences)
        .select(
            Sentences.ARTICLE_ID.column(),
            Sentences.SENTENCE_NO.column(),
            Sentences.OUTLET.column(),
            Sentences.KIND.column(),
            explode(
                    udf(
                            new SentenceEvidence(finder),
                            DataTypes.createArrayType(SentenceEvidence.FIELDS, false))
                        .apply(
                            Sentences.TOKENS.column(),
                            Sentences.TOKEN_BEGINS.column(),
                            Sentences.TOKEN_ENDS.column(),
                            Sentences.BEGIN.column(),
                            Sentences.TEXT.column(),
                            Sentences.QUOTED_SPANS.column()))
                .as(found))
        .select(
            FrameEvidence.ARTICLE_ID.column(),
            FrameEvidence.SENTENCE_NO.column(),
            FrameEvidence.OUTLET.column(),
            FrameEvidence.KIND.column(),
            col(found + ".*"),
            lit(METHOD).as(FrameEvidence.METHOD.name()),
            lit(1.0).as(FrameEvidence.STRENGTH.name()));
  }
}
