package parallax.collocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
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
import parallax.table.Collocations;
import parallax.table.Sentences;

@ExtendWith(SparkExtension.class)
class CollocationSearchTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1, 400, 2, 1000000, 1, 1",
    "2, 3, 400, 2, 50, 3, 2",
    "3, 40, 900, 2, 100, 2, 5",
    "4, 12, 700, 3, 1, 4, 3",
    "5, 7, 150, 1, 300, 1, 7"
  })
  void equalsSql(
      int seed,
      int outlets,
      int sentences,
      int minimum,
      int chunkTokens,
      int inputPartitions,
      int partitions,
      SparkSession spark) {
    Inputs inputs = random(seed, outlets, sentences).inputs(spark, inputPartitions);
    Dataset<Row> counted = Counted.of(inputs.table(Sentences.TABLE));
    EncodedText text = EncodedText.of(inputs, counted, minimum, chunkTokens);
    List<Row> found =
        sorted(new CollocationSearch(inputs, text, minimum, partitions).collocations());
    assertThat(found).isEqualTo(sorted(SqlCollocations.of(counted, minimum)));
    assertThat(found).hasSizeGreaterThan(300);
  }

  private static List<Row> sorted(Dataset<Row> rows) {
    return rows.select(Collocations.TABLE.columns())
        .orderBy("outlet", "size", "ngram")
        .collectAsList();
  }

  /** Sentences of no to seven words, some very frequent, about one in ten too rare to count. */
  private static SampleSentences random(int seed, int outlets, int sentences) {
    Random random = new Random(seed);
    SampleSentences sample = new SampleSentences();
    for (int i = 0; i < sentences; i++) {
      int article = random.nextInt(3 * outlets);
      StringBuilder words = new StringBuilder();
      for (int length = random.nextInt(8); length > 0; length--) {
        boolean rare = random.nextInt(10) == 0;
        words
            .append(
                rare
                    ? "r" + random.nextInt(1000)
                    : "w" + (int) (9 * random.nextDouble() * random.nextDouble()))
            .append(' ');
      }
      String kind = random.nextInt(20) == 0 ? "boilerplate" : "body";
      sample.add(
          "outlet " + article % outlets, "article " + article, kind, words.toString().strip());
    }
    return sample;
  }
}
