package parallax.tone;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import parallax.compare.Bootstrap;
import parallax.compare.BootstrapOptions;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.table.OutletTotals;
import parallax.table.Table;
import parallax.table.TargetSentiment;
import parallax.table.TargetSentimentByOutlet;

/**
 * Compares outlets by the mean polarity of the mentions of each target. Every outlet has a row for
 * every target that any of them mentions. What an interval or test draws are articles.
 */
public final class CompareTargets implements Job<CompareTargets.Options> {

  /** What a user may choose. */
  public interface Options extends BootstrapOptions {}

  @Override
  public String name() {
    return "compare-targets";
  }

  @Override
  public String description() {
    return "Compares outlets by how they speak of the same people, companies and products.";
  }

  @Override
  public List<Table> inputs() {
    return List.of(TargetSentiment.TABLE, OutletTotals.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(TargetSentimentByOutlet.TABLE);
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Map<Table, Dataset<Row>> compute(Inputs inputs, Options options) {
    int replicates = options.bootstrap();
    long seed = options.seed();
    Bootstrap.requireReplicates(replicates);
    List<String> outlets =
        inputs.local(inputs.table(OutletTotals.TABLE).select(OutletTotals.OUTLET.column())).stream()
            .map(row -> row.getString(0))
            .sorted()
            .toList();
    Encoder<Row> rows = Encoders.row(TargetSentimentByOutlet.TABLE.schema());
    return Map.of(
        TargetSentimentByOutlet.TABLE,
        inputs
            .spark()
            .createDataset(
                TargetTone.of(inputs.table(TargetSentiment.TABLE), replicates, seed)
                    .groupBy(TargetTone::target)
                    .values()
                    .flatMap(new TargetRows(outlets, replicates, seed))
                    .rdd(),
                rows)
            .coalesce(1)
            .mapPartitions(new AdjustedTargets(), rows));
  }
}
