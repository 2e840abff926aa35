package parallax.collocation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import parallax.encode.ByNumber;
import parallax.encode.Each;
import parallax.encode.EncodedText;
import parallax.encode.TypeNames;
import parallax.job.Inputs;
import parallax.job.UserException;
import parallax.table.NodeCollocates;

/** Finds and scores the words that stand near nodes. */
final class NodeSearch {
  static final String WINDOW = "--window";
  private static final int WIDEST = 50;

  private final Inputs inputs;
  private final EncodedText text;
  private final Nodes nodes;
  private final int window;
  private final int minimum;

  /**
   * A search.
   *
   * @param window words on each side
   * @param minimum occurrences of the node, and of the word near it, from which it is written
   */
  NodeSearch(Inputs inputs, EncodedText text, Nodes nodes, int window, int minimum) {
    this.inputs = inputs;
    this.text = text;
    this.nodes = nodes;
    this.window = window;
    this.minimum = minimum;
  }

  /**
   * Checks what the user gave.
   *
   * @throws UserException where a window is not between 1 and 50 words
   */
  static int requireWindow(int window) {
    if (window < 1 || window > WIDEST) {
      throw new UserException(
          "%s %d: expected 1 to %d words; 5 is usual.".formatted(WINDOW, window, WIDEST));
    }
    return window;
  }

  /** The rows of {@link NodeCollocates}. */
  Dataset<Row> collocates() {
    if (nodes.phrases().isEmpty()) {
      return inputs.spark().createDataFrame(List.of(), NodeCollocates.TABLE.schema());
    }
    JavaRDD<List<NodeCollocate>> found = inputs.shared(found());
    NodeRows rows = new NodeRows(text.outlets(), nodes.names());
    JavaRDD<InternalRow> named =
        found.<TypeNames, InternalRow>zipPartitions(
            text.names(found.map(NodeSearch::words)),
            (own, names) -> rows.of(own.next(), names.next()));
    return inputs
        .spark()
        .internalCreateDataFrame(named.rdd(), NodeCollocates.TABLE.schema(), false);
  }

  private JavaRDD<List<NodeCollocate>> found() {
    int partitions = CollocationSearch.partitions(inputs, text);
    int outlets = text.outlets().size();
    int[][] ids = ids();
    int least = minimum;
    NodeWindows windows = new NodeWindows(ids, window, partitions);
    return text.chunks()
        .mapPartitionsToPair(chunks -> new Each<>(chunks, windows::blocks))
        .partitionBy(new ByNumber(partitions))
        .values()
        .mapPartitions(
            blocks ->
                List.of(NodeCollocate.of(NodeCounts.merge(blocks), ids.length, outlets, least))
                    .iterator());
  }

  private int[][] ids() {
    Set<String> words = new HashSet<>();
    nodes.phrases().forEach(words::addAll);
    Map<String, Integer> ids = text.ids(inputs, words);
    return nodes.phrases().stream()
        .map(
            phrase ->
                ids.keySet().containsAll(phrase)
                    ? phrase.stream().mapToInt(ids::get).toArray()
                    : new int[0])
        .toArray(int[][]::new);
  }

  private static int[] words(List<NodeCollocate> rows) {
    return Arrays.stream(rows.stream().mapToInt(NodeCollocate::word).toArray())
        .distinct()
        .toArray();
  }
}
