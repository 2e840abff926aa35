package parallax.collocation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import parallax.job.Finding;
import parallax.job.Written;
import parallax.table.NodeCollocates;

/** Says which nodes nothing was found near. */
final class NodeReview {
  private NodeReview() {}

  static List<Finding> of(Written written, Nodes nodes) {
    Set<String> found =
        written
            .table(NodeCollocates.TABLE)
            .select(NodeCollocates.NODE.column())
            .distinct()
            .collectAsList()
            .stream()
            .map((Row row) -> row.getString(0))
            .collect(Collectors.toSet());
    return nodes.names().stream()
        .filter(node -> !found.contains(node))
        .map(
            node ->
                Finding.warning(
                    "%s \"%s\": it does not occur often enough, with any word near it, for a row in node_collocates; see --min-count."
                        .formatted(Nodes.OPTION, node)))
        .toList();
  }
}
