package parallax.encode;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.SampleSentences;
import parallax.SparkExtension;
import parallax.job.Inputs;
import parallax.segment.Counted;
import parallax.table.Sentences;

@ExtendWith(SparkExtension.class)
class EncodedTextTest {

  @ParameterizedTest
  @CsvSource({"1, 1000000, 1", "1, 40, 3", "4, 25, 2", "7, 1, 9"})
  void keepsEveryTokenThatIsFrequentEnough(
      int partitions, int chunkTokens, int minCount, SparkSession spark) {
    SampleSentences sample = SampleSentences.random(partitions, 120);
    sample.add("outlet 9", "no words", "");
    Inputs inputs = sample.inputs(spark, partitions);
    EncodedText text =
        EncodedText.of(inputs, Counted.of(inputs.table(Sentences.TABLE)), minCount, chunkTokens);
    List<Row> expected =
        Counted.of(inputs.table(Sentences.TABLE)).select("outlet", "tokens").collectAsList();
    Map<String, Long> counts = new HashMap<>();
    expected.forEach(row -> row.<String>getList(1).forEach(t -> counts.merge(t, 1L, Long::sum)));
    List<String> outlets = new ArrayList<>(text.outlets().keySet());
    assertThat(decoded(text, outlets))
        .containsExactlyElementsOf(
            expected.stream()
                .map(row -> sentence(row, counts, minCount))
                .filter(sentence -> !sentence.startsWith("outlet 9"))
                .toList());
  }

  private static String sentence(Row row, Map<String, Long> counts, int minCount) {
    List<String> tokens = row.getList(1);
    return row.getString(0)
        + " "
        + tokens.stream().map(t -> counts.getOrDefault(t, 0L) < minCount ? "-" : t).toList();
  }

  /** Every sentence of every chunk with its types in place of their ids. */
  private static List<String> decoded(EncodedText text, List<String> outlets) {
    JavaRDD<int[]> needed =
        text.chunks()
            .mapPartitions(
                chunks -> {
                  TreeSet<Integer> ids = new TreeSet<>();
                  while (chunks.hasNext()) {
                    for (int id : chunks.next().tokens()) {
                      ids.add(id);
                    }
                  }
                  ids.remove(0);
                  return List.of(ids.stream().mapToInt(i -> i).toArray()).iterator();
                });
    return text.chunks()
        .<TypeNames, String>zipPartitions(
            text.names(needed),
            (chunks, names) -> {
              TypeNames types = names.next();
              List<String> sentences = new ArrayList<>();
              chunks.forEachRemaining(chunk -> addSentences(chunk, types, outlets, sentences));
              return sentences.iterator();
            })
        .collect();
  }

  private static void addSentences(
      EncodedChunk chunk, TypeNames types, List<String> outlets, List<String> sentences) {
    int sentence = 0;
    int token = 0;
    for (int article = 0; article < chunk.articles(); article++) {
      int tokens = 0;
      for (; sentence < chunk.articleEnd(article); sentence++) {
        List<String> words = new ArrayList<>();
        for (; token < chunk.sentenceEnd(sentence); token++) {
          int id = chunk.tokens()[token];
          words.add(id == 0 ? "-" : types.name(types.place(id)).toString());
          tokens++;
        }
        if (chunk.outlet(article) >= 0) {
          sentences.add(outlets.get(chunk.outlet(article)) + " " + words);
        }
      }
      assertThat(chunk.articleTokens(article)).isEqualTo(tokens);
    }
  }

  @Test
  void surveysEachOutlet(SparkSession spark) {
    SampleSentences sample =
        new SampleSentences()
            .add("A", "1", "a b c")
            .add("A", "1", "a")
            .add("A", "2", "a b")
            .add("A", "3", "boilerplate", "a b")
            .add("B", "4", "a b c d e f g h i j k l")
            .add("C", "5", "");
    for (int chunkTokens : new int[] {1, 100}) {
      Inputs inputs = sample.inputs(spark, 3);
      EncodedText text =
          EncodedText.of(inputs, Counted.of(inputs.table(Sentences.TABLE)), 1, chunkTokens);
      assertThat(text.outlets()).containsOnlyKeys("A", "B");
      OutletSurvey a = requireNonNull(text.outlets().get("A"));
      assertThat(a.tokens()).isEqualTo(6);
      assertThat(a.smallestArticle()).isEqualTo(2);
      assertThat(List.of(a.ngrams(1), a.ngrams(2), a.ngrams(3), a.ngrams(4)))
          .containsExactly(6L, 3L, 1L, 0L);
      assertThat(requireNonNull(text.outlets().get("B")).ngrams(10)).isEqualTo(3);
    }
  }

  @Test
  void failsWhereAnArticleIsScattered(SparkSession spark) {
    SampleSentences sample =
        new SampleSentences().add("A", "1", "a b").add("A", "2", "a").add("A", "1", "c");
    Inputs inputs = sample.inputs(spark, 1);
    Dataset<Row> scattered =
        inputs
            .table(Sentences.TABLE)
            .coalesce(1)
            .sortWithinPartitions(Sentences.SENTENCE_NO.column(), Sentences.ARTICLE_ID.column());
    assertThatThrownBy(() -> EncodedText.of(inputs, scattered, 1))
        .rootCause()
        .hasMessageContaining("article 1 do not follow each other");
  }
}
