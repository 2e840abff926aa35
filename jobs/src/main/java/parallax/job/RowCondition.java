package parallax.job;

import java.util.List;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.BasePredicate;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Predicate;
import org.jspecify.annotations.Nullable;
import scala.collection.JavaConverters;

/** Whether rows meet a condition; made ready when the first one comes. */
final class RowCondition implements Function<InternalRow, Boolean> {
  private static final long serialVersionUID = 1;

  private final Expression condition;
  private final List<Attribute> columns;
  private transient @Nullable BasePredicate holds;

  /**
   * @param columns those of the rows, in their order
   */
  RowCondition(Expression condition, List<Attribute> columns) {
    this.condition = condition;
    this.columns = columns;
  }

  @Override
  public Boolean call(InternalRow row) {
    if (holds == null) {
      holds = Predicate.create(condition, JavaConverters.asScalaBuffer(columns).toList());
    }
    return holds.eval(row);
  }
}
