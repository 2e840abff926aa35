package parallax.collocation;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import parallax.encode.OutletSurvey;
import parallax.encode.TypeNames;
import parallax.stats.CollocateStatistics;

/** Turns counts of words near nodes into rows of the table of collocates. */
final class NodeRows implements Serializable {
  private static final long serialVersionUID = 1;

  private final List<String> outlets;
  private final long[] tokens;
  private final List<String> nodes;

  /**
   * Rows for the outlets of a text.
   *
   * @param surveys in the order of the outlets' numbers
   * @param nodes as they are written
   */
  NodeRows(Map<String, OutletSurvey> surveys, List<String> nodes) {
    this.outlets = List.copyOf(surveys.keySet());
    this.tokens = CollocationRows.totals(surveys, 1);
    this.nodes = nodes;
  }

  Iterator<InternalRow> of(List<NodeCollocate> found, TypeNames names) {
    return found.stream().map(collocate -> row(collocate, names)).iterator();
  }

  private InternalRow row(NodeCollocate of, TypeNames names) {
    CollocateStatistics statistics =
        CollocateStatistics.of(of.n(), of.near(), of.nodes(), of.collocate(), tokens[of.scope()]);
    @Nullable UTF8String outlet =
        of.scope() == Scope.CORPUS
            ? null
            : UTF8String.fromString(outlets.get(Scope.outlet(of.scope())));
    return new GenericInternalRow(
        new @Nullable Object[] {
          outlet,
          UTF8String.fromString(nodes.get(of.node())),
          names.name(names.place(of.word())),
          of.n(),
          of.left(),
          of.right(),
          of.nodes(),
          of.collocate(),
          of.near(),
          statistics.expected(),
          statistics.pmi(),
          statistics.t(),
          statistics.z(),
          statistics.g2(),
          statistics.logDice()
        });
  }
}
