package parallax.ngram;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.segment.Counted;
import parallax.table.Ngrams;
import parallax.table.OutletTotals;
import parallax.table.Sentences;
import parallax.table.Table;
import picocli.CommandLine.Option;

/**
 * Counts n-grams in each outlet, inside sentences, boilerplate left out.
 *
 * <p>An n-gram is written, for every outlet that has it, when it reaches the minimum count in all
 * outlets together. {@code per_million} is of all n-grams of its size in the outlet, written or
 * not.
 */
public final class CountNgrams implements Job<CountNgrams.Options> {

  /** What a user may choose. */
  public interface Options {
    @Option(
        names = Sizes.OPTION,
        defaultValue = Sizes.DEFAULT,
        paramLabel = "N",
        description = Sizes.DESCRIPTION)
    int maxSize();

    @Option(
        names = MinimumCount.OPTION,
        defaultValue = MinimumCount.DEFAULT,
        paramLabel = "N",
        description = MinimumCount.DESCRIPTION)
    String minCount();
  }

  @Override
  public String name() {
    return "count-ngrams";
  }

  @Override
  public String description() {
    return "Counts word n-grams in each outlet.";
  }

  @Override
  public List<Table> inputs() {
    return List.of(Sentences.TABLE, OutletTotals.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(Ngrams.TABLE);
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Map<Table, Dataset<Row>> compute(Inputs inputs, Options options) {
    Sizes sizes = Sizes.upTo(options.maxSize());
    MinimumCount minimum = new MinimumCount(options.minCount());
    Dataset<Row> counted = Counted.of(inputs.table(Sentences.TABLE));
    Dataset<Row> counts =
        minimum.keep(
            new SqlNgramCounter(sizes).counts(counted),
            col(SqlNgramCounter.N_CORPUS),
            inputs.table(OutletTotals.TABLE));
    Column perMillion = Ngrams.N.column().multiply(1e6).divide(col(Positions.N_POSITIONS));
    Dataset<Row> ngrams =
        counts
            .join(
                broadcast(Positions.byOutlet(counted, sizes)),
                new String[] {Ngrams.OUTLET.name(), Ngrams.SIZE.name()})
            .withColumn(Ngrams.PER_MILLION.name(), perMillion)
            .select(Ngrams.TABLE.columns());
    return Map.of(Ngrams.TABLE, ngrams);
  }
}
