package parallax.collocation;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import parallax.encode.EncodedText;
import parallax.job.Finding;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.job.Written;
import parallax.ngram.MinimumCount;
import parallax.ngram.MinimumCountOption;
import parallax.segment.Counted;
import parallax.segment.VariantsOption;
import parallax.table.Collocations;
import parallax.table.NodeCollocates;
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
 *
 * <p>For the nodes that the user names it also finds what stands near them, as a concordancer does:
 * the window is counted from the node's edges and ends with the sentence; where windows overlap, a
 * token counts once; a word of the node itself counts only where it is near another occurrence.
 * Written is what is near the node at least as often as the minimum count says.
 */
public final class FindCollocations implements Job<FindCollocations.Options> {

  /** What a user may choose. */
  public interface Options extends MinimumCountOption, VariantsOption {
    @Option(
        names = Nodes.OPTION,
        paramLabel = "WORDS",
        description =
            "A word or phrase whose collocates are written to node_collocates; may be given several times.")
    @Nullable List<String> node();

    @Option(
        names = NodeSearch.WINDOW,
        defaultValue = "5",
        paramLabel = "N",
        description =
            "Words on each side of a node, inside its sentence, that are its collocates, 1 to 50 (default: ${DEFAULT-VALUE}).")
    int window();
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
    return List.of(Collocations.TABLE, NodeCollocates.TABLE);
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Map<Table, Dataset<Row>> compute(Inputs inputs, Options options) {
    int window = NodeSearch.requireWindow(options.window());
    Nodes nodes = Nodes.of(options.node(), options.variants(), inputs.hadoop());
    int minimum = new MinimumCount(options.minCount()).in(inputs);
    Dataset<Row> counted = Counted.of(inputs.table(Sentences.TABLE));
    EncodedText text = EncodedText.of(inputs, counted, minimum);
    return Map.of(
        Collocations.TABLE,
        new CollocationSearch(inputs, text, minimum).collocations(),
        NodeCollocates.TABLE,
        new NodeSearch(inputs, text, nodes, window, minimum).collocates());
  }

  @Override
  public List<Finding> review(Written written, Options options) {
    if (options.node() == null) {
      return List.of();
    }
    Configuration hadoop =
        written.table(NodeCollocates.TABLE).sparkSession().sparkContext().hadoopConfiguration();
    return NodeReview.of(written, Nodes.of(options.node(), options.variants(), hadoop));
  }
}
