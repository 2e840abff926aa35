package parallax.collocation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.SampleSentences;
import parallax.SparkExtension;
import parallax.encode.EncodedText;
import parallax.job.Finding;
import parallax.job.InputFile;
import parallax.job.Inputs;
import parallax.job.UserException;
import parallax.job.Written;
import parallax.segment.Counted;
import parallax.table.NodeCollocates;
import parallax.table.Sentences;
import parallax.table.Table;

@ExtendWith(SparkExtension.class)
class NodeCollocatesTest {
  private static final SampleSentences SMALL =
      new SampleSentences()
          .add("A", "1", "big ai firms fear ai rules")
          .add("B", "2", "ai ai wins")
          .add("B", "2", "rules")
          .add("B", "2", "boilerplate", "ai rules");

  private record Chosen(@Nullable List<String> node, int window)
      implements FindCollocations.Options {
    @Override
    public String minCount() {
      return "1";
    }

    @Override
    public InputFile variants() {
      return new InputFile("builtin:variants.tsv");
    }
  }

  @Test
  void countsEachTokenNearANodeOnce(SparkSession spark) {
    assertThat(counts(found(spark, new Chosen(List.of("AI"), 2))))
        .containsExactly(
            "null ai ai: 2 1 1 of 4 4 7",
            "null ai big: 1 1 0 of 4 1 7",
            "null ai fear: 1 1 1 of 4 1 7",
            "null ai firms: 1 1 1 of 4 1 7",
            "null ai rules: 1 0 1 of 4 2 7",
            "null ai wins: 1 0 1 of 4 1 7",
            "A ai big: 1 1 0 of 2 1 4",
            "A ai fear: 1 1 1 of 2 1 4",
            "A ai firms: 1 1 1 of 2 1 4",
            "A ai rules: 1 0 1 of 2 1 4",
            "B ai ai: 2 1 1 of 2 2 3",
            "B ai wins: 1 0 1 of 2 1 3");
  }

  @Test
  void scoresAgainstAllTokensOfTheScope(SparkSession spark) {
    List<Row> rows = found(spark, new Chosen(List.of("AI"), 2));
    Row rules = rows.get(4);
    assertThat(rules.getDouble(9)).isCloseTo(7 * 2 / 10.0, within(1e-12));
    Row inA = rows.get(9);
    assertThat(inA.getDouble(9)).isCloseTo(4 * 1 / 6.0, within(1e-12));
  }

  @Test
  void takesPhrasesAndSeveralNodes(SparkSession spark) {
    assertThat(counts(found(spark, new Chosen(List.of("AI firms", "wins", "wins"), 1))))
        .containsExactly(
            "null ai firms big: 1 1 0 of 1 1 2",
            "null ai firms fear: 1 0 1 of 1 1 2",
            "null wins ai: 1 1 0 of 1 4 1",
            "A ai firms big: 1 1 0 of 1 1 2",
            "A ai firms fear: 1 0 1 of 1 1 2",
            "B wins ai: 1 1 0 of 1 2 1");
  }

  @Test
  void hasNoRowsWithoutANode(SparkSession spark) {
    assertThat(found(spark, new Chosen(null, 5))).isEmpty();
  }

  @Test
  void warnsOfNodesThatDoNotOccur(SparkSession spark) {
    Chosen chosen = new Chosen(List.of("AI", "Quantum leaps"), 2);
    Dataset<Row> rows = rows(spark, chosen);
    Written written =
        new Written() {
          @Override
          public long rows(Table table) {
            return 12;
          }

          @Override
          public Dataset<Row> table(Table table) {
            return rows;
          }
        };
    assertThat(new FindCollocations().review(written, chosen))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
              assertThat(finding.message()).startsWith("--node \"quantum leaps\": ");
            });
  }

  @Test
  void refusesEmptyNodesAndWindows(SparkSession spark) {
    assertThatThrownBy(() -> found(spark, new Chosen(List.of(" ?! "), 5)))
        .isInstanceOf(UserException.class)
        .hasMessage("--node \" ?! \": found no word; expected a word or a phrase.");
    for (int window : new int[] {0, 51}) {
      assertThatThrownBy(() -> found(spark, new Chosen(List.of("AI"), window)))
          .isInstanceOf(UserException.class)
          .hasMessage("--window %d: expected 1 to 50 words; 5 is usual.".formatted(window));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1000000, 1", "3, 40, 2", "2, 1, 4"})
  void equalsPlainLoops(int partitions, int chunkTokens, int minimum, SparkSession spark) {
    SampleSentences sample = SampleSentences.random(partitions, 300);
    Inputs inputs = sample.inputs(spark, partitions);
    Dataset<Row> counted = Counted.of(inputs.table(Sentences.TABLE));
    EncodedText text = EncodedText.of(inputs, counted, minimum, chunkTokens);
    Nodes nodes = new Nodes(List.of(List.of("a"), List.of("b", "a"), List.of("nowhere")));
    List<Row> found = sorted(new NodeSearch(inputs, text, nodes, 3, minimum).collocates());
    List<String> expected = new ArrayList<>();
    for (List<String> node : nodes.phrases()) {
      PlainCollocates.of(counted.collectAsList(), node, 3, minimum).forEach(expected::add);
    }
    assertThat(counts(found)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(found).hasSizeGreaterThan(100);
  }

  private static List<String> counts(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                "%s %s %s: %d %d %d of %d %d %d"
                    .formatted(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8)))
        .toList();
  }

  private static List<Row> found(SparkSession spark, Chosen chosen) {
    return sorted(rows(spark, chosen));
  }

  private static Dataset<Row> rows(SparkSession spark, Chosen chosen) {
    return requireNonNull(
        new FindCollocations().compute(SMALL.inputs(spark, 2), chosen).get(NodeCollocates.TABLE));
  }

  private static List<Row> sorted(Dataset<Row> rows) {
    return rows.select(NodeCollocates.TABLE.columns())
        .orderBy("outlet", "node", "collocate")
        .collectAsList();
  }

  /** Counts as one would by hand: each token asks whether the node is near. */
  private static final class PlainCollocates {
    private final Map<String, long[]> words = new TreeMap<>();
    private final Map<String, long[]> nodes = new TreeMap<>();

    static List<String> of(List<Row> sentences, List<String> node, int window, int minimum) {
      PlainCollocates plain = new PlainCollocates();
      for (Row row : sentences) {
        List<String> tokens = row.getList(row.fieldIndex("tokens"));
        for (String scope : List.of("null", row.getString(row.fieldIndex("outlet")))) {
          plain.add(scope, tokens, node, window);
        }
      }
      List<String> found = new ArrayList<>();
      plain.words.forEach(
          (key, n) -> {
            String scope = key.substring(0, key.indexOf('|'));
            long[] ofNode = plain.nodes.getOrDefault(scope, new long[2]);
            if (n[0] >= minimum && ofNode[0] >= minimum) {
              found.add(
                  "%s %s %s: %d %d %d of %d %d %d"
                      .formatted(
                          scope,
                          String.join(" ", node),
                          key.substring(key.indexOf('|') + 1),
                          n[0],
                          n[1],
                          n[2],
                          ofNode[0],
                          n[3],
                          ofNode[1]));
            }
          });
      return found;
    }

    private void add(String scope, List<String> tokens, List<String> node, int window) {
      TreeSet<Integer> places = new TreeSet<>();
      for (int i = 0; i + node.size() <= tokens.size(); i++) {
        if (tokens.subList(i, i + node.size()).equals(node)) {
          places.add(i);
        }
      }
      long[] ofNode = nodes.computeIfAbsent(scope, key -> new long[2]);
      ofNode[0] += places.size();
      for (int i = 0; i < tokens.size(); i++) {
        boolean left = !places.subSet(i + 1, i + window + 1).isEmpty();
        boolean right = !places.subSet(i - window - node.size() + 1, i - node.size() + 1).isEmpty();
        long[] n = words.computeIfAbsent(scope + "|" + tokens.get(i), key -> new long[4]);
        n[0] += left || right ? 1 : 0;
        n[1] += left ? 1 : 0;
        n[2] += right ? 1 : 0;
        n[3]++;
        ofNode[1] += left || right ? 1 : 0;
      }
    }
  }
}
