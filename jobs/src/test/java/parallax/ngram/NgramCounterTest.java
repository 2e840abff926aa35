package parallax.ngram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.SampleSentences;
import parallax.SparkExtension;
import parallax.encode.EncodedText;
import parallax.job.Inputs;
import parallax.segment.Counted;
import parallax.table.Sentences;

/** Counting by numbers and counting by strings give the same tables, to the last bit. */
@ExtendWith(SparkExtension.class)
class NgramCounterTest {

  @ParameterizedTest
  @CsvSource({
    "1, 300, 4, 24, 1, 1000000, 1, 5, 2",
    "2, 300, 1, 1, 3, 40, 2, 5, 1",
    "3, 300, 40, 60, 4, 100, 5, 3, 2",
    "4, 200, 7, 20, 9, 1, 3, 1, 3",
    "5, 120, 3, 5, 2, 60, 2, 10, 1",
    "6, 300, 2, 9, 5, 30, 7, 4, 25"
  })
  void equalsTheSqlCounter(
      int seed,
      int sentences,
      int outlets,
      int articles,
      int partitions,
      int chunkTokens,
      int reducers,
      int maxSize,
      int minCount,
      SparkSession spark) {
    SampleSentences sample = SampleSentences.random(seed, sentences, outlets, articles);
    sample.add("outlet 0", "no words", "");
    sample.add("outlet 0", "one word", "a");
    sample.add("outlet 0", "one word again and again", "a ".repeat(50).strip());
    Inputs inputs = sample.inputs(spark, partitions);
    Dataset<Row> counted = Counted.of(inputs.table(Sentences.TABLE));
    Sizes sizes = Sizes.upTo(maxSize);
    SqlNgramCounter sql = new SqlNgramCounter(counted, sizes, minCount);
    EncodedText text = EncodedText.of(inputs, counted, minCount, chunkTokens);
    NgramCounter counter = new NgramCounter(inputs, text, sizes, minCount, reducers);
    assertThat(inOrder(counter.totals())).isEqualTo(inOrder(sql.totals()));
    assertThat(inOrder(counter.ngrams())).isEqualTo(inOrder(sql.ngrams())).isNotEmpty();
  }

  private static List<Row> inOrder(Dataset<Row> rows) {
    return rows.orderBy("outlet", "size", rows.columns()[2]).collectAsList();
  }
}
