package parallax.framing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.job.UserException;
import parallax.table.FrameEvidence;
import parallax.table.FrameKeyness;
import parallax.table.Ngrams;
import parallax.table.OutletTotals;
import parallax.table.Sentences;
import parallax.table.Table;
import picocli.CommandLine.Option;

/**
 * Finds the words that an outlet has where it uses a frame: keyness of its sentences with the frame
 * against those without, by each method. The words that a pattern matched are left out, for that a
 * pattern is found among its own matches says nothing; where a model judged the sentence as a
 * whole, none is.
 */
public final class FrameTerms implements Job<FrameTerms.Options> {

  /** What a user may choose. */
  public interface Options {
    @Option(
        names = "--frame-terms",
        paramLabel = "N",
        defaultValue = "100",
        description =
            "Words of each outlet, frame and method, the most distinctive ones (default:"
                + " ${DEFAULT-VALUE}).")
    int frameTerms();
  }

  @Override
  public String name() {
    return "compare-frame-terms";
  }

  @Override
  public String description() {
    return "Finds the distinctive words of each outlet's sentences with a frame.";
  }

  @Override
  public List<Table> inputs() {
    return List.of(Sentences.TABLE, OutletTotals.TABLE, Ngrams.TABLE, FrameEvidence.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(FrameKeyness.TABLE);
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Map<Table, Dataset<Row>> compute(Inputs inputs, Options options) {
    if (options.frameTerms() < 1) {
      throw new UserException(
          "--frame-terms %d: expected 1 or more; 100 is usual.".formatted(options.frameTerms()));
    }
    Dataset<Row> words =
        inputs
            .table(Ngrams.TABLE)
            .where(Ngrams.SIZE.column().equalTo(1))
            .select(
                Ngrams.OUTLET.column(),
                Ngrams.NGRAM.column().as(FrameWords.TERM),
                Ngrams.N.column());
    Dataset<Row> tested =
        FrameTermCounts.of(inputs)
            .join(words, new String[] {FrameWords.OUTLET, FrameWords.TERM}, "left")
            .withColumn(
                FrameTermRows.WORD,
                struct(
                    col(FrameWords.TERM),
                    col(FrameWords.OUTSIDE),
                    col(FrameWords.INSIDE),
                    coalesce(Ngrams.N.column(), lit(-1L))))
            .groupBy(
                FrameKeyness.OUTLET.column(),
                FrameKeyness.FRAME.column(),
                FrameKeyness.METHOD.column())
            .agg(collect_list(col(FrameTermRows.WORD)).as(FrameTermRows.WORDS))
            .join(
                inputs
                    .table(OutletTotals.TABLE)
                    .select(OutletTotals.OUTLET.column(), OutletTotals.N_TOKENS.column()),
                FrameWords.OUTLET);
    return Map.of(
        FrameKeyness.TABLE,
        tested.flatMap(
            new FrameTermRows(options.frameTerms()), Encoders.row(FrameKeyness.TABLE.schema())));
  }
}
