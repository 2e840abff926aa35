package parallax.ngram;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.segment.Counted;
import parallax.table.Collocations;
import parallax.table.OutletTotals;
import parallax.table.Sentences;
import parallax.table.Table;
import picocli.CommandLine.Option;

/**
 * Finds pairs and triples of words that stand together more often than chance, in each outlet and
 * in the whole corpus.
 *
 * <p>Each scope, an outlet or the corpus, is scored by itself, as if there were no other: the
 * minimum count applies to the n-gram's count in the scope, and λ, z, PMI and logDice compare it
 * with all n-grams of its size in the scope.
 *
 * <p>{@code n_nested} is what quanteda's {@code textstat_collocations(size = 2:3)} calls {@code
 * count_nested}: occurrences of which a word is also part of a longer n-gram, written or not. So it
 * is 0 for triples, and for pairs it is the number that stands in sentences of three words or more.
 */
public final class FindCollocations implements Job<FindCollocations.Options> {
  private static final Sizes SIZES = new Sizes(2, 3);

  /** What a user may choose. */
  public interface Options {
    @Option(
        names = MinimumCount.OPTION,
        defaultValue = MinimumCount.DEFAULT,
        paramLabel = "N",
        description = MinimumCount.DESCRIPTION)
    String minCount();
  }

  @Override
  public String name() {
    return "find-collocations";
  }

  @Override
  public String description() {
    return "Finds pairs and triples of words that belong together.";
  }

  @Override
  public List<Table> inputs() {
    return List.of(Sentences.TABLE, OutletTotals.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(Collocations.TABLE);
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Map<Table, Dataset<Row>> compute(Inputs inputs, Options options) {
    MinimumCount minimum = new MinimumCount(options.minCount());
    Dataset<Row> counted = Counted.of(inputs.table(Sentences.TABLE));
    Dataset<Row> counts = inputs.shared(counts(counted));
    Dataset<Row> candidates = counts.where(Collocations.N.column().geq(minimum.in(inputs)));
    return Map.of(Collocations.TABLE, Marginals.score(counts, candidates));
  }

  /**
   * Every n-gram of every scope with {@code n} and {@code n_nested}; each sentence is in two
   * scopes.
   */
  private static Dataset<Row> counts(Dataset<Row> counted) {
    Column nested =
        Collocations.SIZE
            .column()
            .lt(SIZES.most())
            .and(Sentences.N_TOKENS.column().geq(SIZES.most()));
    Column scopes = array(Sentences.OUTLET.column(), lit(null).cast("string"));
    return counted
        .select(Sentences.OUTLET.column(), Sentences.N_TOKENS.column(), SIZES.ngrams())
        .withColumn(Collocations.OUTLET.name(), explode(scopes))
        .groupBy(
            Collocations.OUTLET.column(), Collocations.SIZE.column(), Collocations.NGRAM.column())
        .agg(
            count(lit(1)).as(Collocations.N.name()),
            coalesce(sum(when(nested, 1L)), lit(0L)).as(Collocations.N_NESTED.name()));
  }
}
