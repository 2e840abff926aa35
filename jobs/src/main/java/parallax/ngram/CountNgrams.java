package parallax.ngram;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.encode.EncodedText;
import parallax.job.Finding;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.job.Written;
import parallax.segment.Counted;
import parallax.table.NgramTotals;
import parallax.table.Ngrams;
import parallax.table.OutletTotals;
import parallax.table.Sentences;
import parallax.table.Table;

/**
 * Counts n-grams in each outlet, inside sentences, boilerplate left out.
 *
 * <p>An n-gram is written, for every outlet that has it, when it reaches the minimum count in all
 * outlets together. {@code per_million} is of all n-grams of its size in the outlet, written or
 * not.
 */
public final class CountNgrams implements Job<CountNgrams.Options> {

  /** What a user may choose. */
  public interface Options extends SizeOption, MinimumCountOption {}

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
    return List.of(Ngrams.TABLE, NgramTotals.TABLE);
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Map<Table, Dataset<Row>> compute(Inputs inputs, Options options) {
    Sizes sizes = Sizes.upTo(options.maxSize());
    MinimumCount minimum = new MinimumCount(options.minCount());
    int minCount = minimum.in(inputs);
    Dataset<Row> counted = Counted.of(inputs.table(Sentences.TABLE));
    EncodedText text = EncodedText.of(inputs, counted, minCount);
    NgramCounter counter = new NgramCounter(inputs, text, sizes, minCount);
    return Map.of(Ngrams.TABLE, counter.ngrams(), NgramTotals.TABLE, counter.totals());
  }

  @Override
  public List<Finding> review(Written written, Options options) {
    return CountReview.of(written, new MinimumCount(options.minCount()));
  }
}
