package parallax.collocation;

import static org.apache.spark.sql.functions.any_value;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import parallax.stats.CollocationStatistics;
import parallax.table.Collocations;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * For each candidate, how many n-grams of its scope and size share its words in each set of places:
 * the sums that its statistics are computed from. A set of places is a bit mask; its pattern is the
 * n-gram with nothing in the other places.
 */
final class SqlMarginals {
  private static final String WORDS = "words";
  private static final String MASK = "mask";
  private static final String PATTERN = "pattern";
  private static final String MARGINAL = "marginal";
  private static final String STATISTICS = "statistics";

  private static final StructType STATISTICS_TYPE =
      new StructType()
          .add(Collocations.LAMBDA.name(), DataTypes.DoubleType, false)
          .add(Collocations.Z.name(), DataTypes.DoubleType, false)
          .add(Collocations.PMI.name(), DataTypes.DoubleType, false)
          .add(Collocations.LOG_DICE.name(), DataTypes.DoubleType, false);

  private SqlMarginals() {}

  /**
   * The candidates with their statistics, as rows of {@link Collocations}.
   *
   * @param counts every n-gram of every scope with its {@code n}
   * @param candidates those of them that are scored
   */
  static Dataset<Row> score(Dataset<Row> counts, Dataset<Row> candidates) {
    Column scope = Collocations.OUTLET.column();
    Column size = Collocations.SIZE.column();
    Dataset<Row> sums =
        withPatterns(counts)
            .groupBy(scope, size, col(MASK), col(PATTERN))
            .agg(sum(Collocations.N.column()).as(MARGINAL));
    // Merged, because a broadcast of the candidates is read again by every task once memory is
    // short.
    Dataset<Row> found =
        withPatterns(candidates).alias("c").hint("merge").join(sums.alias("s"), samePattern());
    Column marginals = array_sort(collect_list(struct(col("s." + MASK), col(MARGINAL))));
    return found
        .groupBy(Collocations.OUTLET.of("c"), Collocations.SIZE.of("c"), Collocations.NGRAM.of("c"))
        .agg(
            any_value(Collocations.N.of("c")).as(Collocations.N.name()),
            any_value(Collocations.N_NESTED.of("c")).as(Collocations.N_NESTED.name()),
            statistics().apply(marginals.getField(MARGINAL)).as(STATISTICS))
        .select(col("*"), col(STATISTICS + ".*"))
        .drop(STATISTICS);
  }

  /**
   * One row for each set of places, from none (its sum counts all n-grams) to all (the n-gram
   * itself).
   */
  private static Dataset<Row> withPatterns(Dataset<Row> ngrams) {
    Column patterns =
        when(Collocations.SIZE.column().equalTo(2), patterns(2)).otherwise(patterns(3));
    return ngrams
        .withColumn(WORDS, split(Collocations.NGRAM.column(), " "))
        .select(col("*"), inline(patterns))
        .drop(WORDS);
  }

  private static Column patterns(int size) {
    Column[] patterns = new Column[1 << size];
    for (int mask = 0; mask < patterns.length; mask++) {
      Column[] words = new Column[size];
      for (int i = 0; i < size; i++) {
        words[i] = (mask >> i & 1) == 0 ? lit("") : col(WORDS).getItem(i);
      }
      patterns[mask] = struct(lit(mask).as(MASK), concat_ws(" ", words).as(PATTERN));
    }
    return array(patterns);
  }

  private static Column samePattern() {
    return Collocations.OUTLET
        .of("c")
        .eqNullSafe(Collocations.OUTLET.of("s"))
        .and(Collocations.SIZE.of("c").equalTo(Collocations.SIZE.of("s")))
        .and(col("c." + MASK).equalTo(col("s." + MASK)))
        .and(col("c." + PATTERN).equalTo(col("s." + PATTERN)));
  }

  private static UserDefinedFunction statistics() {
    UDF1<Seq<Long>, Row> ofMarginals =
        marginals -> {
          long[] sums =
              JavaConverters.seqAsJavaList(marginals).stream().mapToLong(Long::longValue).toArray();
          CollocationStatistics s = CollocationStatistics.of(CollocationStatistics.cells(sums));
          return RowFactory.create(s.lambda(), s.z(), s.pmi(), s.logDice());
        };
    return udf(ofMarginals, STATISTICS_TYPE);
  }
}
