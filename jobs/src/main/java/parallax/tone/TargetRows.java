package parallax.tone;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import parallax.stats.PercentileInterval;

/**
 * The rows of a target for {@code target_sentiment_by_outlet}, one for each outlet of the run.
 * q_value, which needs all targets at once, is null in them.
 */
final class TargetRows implements FlatMapFunction<Iterable<TargetTone>, Row> {
  private static final long serialVersionUID = 1L;

  private final List<String> outlets;
  private final int replicates;
  private final long seed;

  TargetRows(List<String> outlets, int replicates, long seed) {
    this.outlets = List.copyOf(outlets);
    this.replicates = replicates;
    this.seed = seed;
  }

  @Override
  public Iterator<Row> call(Iterable<TargetTone> target) {
    Map<String, Tone> byOutlet = new TreeMap<>();
    Tone all = new Tone(replicates, seed);
    String id = "";
    for (TargetTone one : target) {
      id = one.target();
      byOutlet.put(one.outlet(), one.tone());
      all.addAll(one.tone());
    }
    List<Row> rows = new ArrayList<>();
    for (String outlet : outlets) {
      Tone tone = byOutlet.getOrDefault(outlet, new Tone(replicates, seed));
      rows.add(row(id, outlet, tone, tone.against(all)));
    }
    return rows.iterator();
  }

  private static Row row(String target, String outlet, Tone tone, ToneContrast contrast) {
    @Nullable PercentileInterval interval = tone.interval();
    @Nullable PercentileInterval difference = contrast.interval();
    return RowFactory.create(
        target,
        outlet,
        tone.articles(),
        tone.scored(),
        tone.mean(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high(),
        tone.positiveShare(),
        tone.negativeShare(),
        contrast.restMean(),
        contrast.difference(),
        difference == null ? null : difference.low(),
        difference == null ? null : difference.high(),
        contrast.z(),
        contrast.pValue(),
        null);
  }
}
