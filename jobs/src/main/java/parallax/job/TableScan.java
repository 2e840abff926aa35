package parallax.job;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.apache.spark.sql.execution.FilterExec;
import org.apache.spark.sql.execution.ProjectExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.jspecify.annotations.Nullable;
import scala.collection.JavaConverters;

/**
 * A dataset that is nothing but some columns and rows of a table in files.
 *
 * @param files the files, as Spark's plan would read them
 * @param read the columns that are read
 * @param condition what a row must meet; null where all are meant
 * @param columns places of the dataset's columns among those that are read
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record TableScan(
    FileSourceScanExec files, List<Attribute> read, @Nullable Expression condition, int[] columns) {

  /** Empty where the dataset is anything else. */
  static Optional<TableScan> of(Dataset<?> dataset) {
    SparkPlan plan = dataset.queryExecution().sparkPlan();
    List<? extends NamedExpression> wanted = JavaConverters.seqAsJavaList(plan.output());
    if (plan instanceof ProjectExec project) {
      wanted = JavaConverters.seqAsJavaList(project.projectList());
      plan = project.child();
    }
    Expression condition = null;
    if (plan instanceof FilterExec filter) {
      condition = filter.condition();
      plan = filter.child();
    }
    if (!(plan instanceof FileSourceScanExec files)) {
      return Optional.empty();
    }
    List<Attribute> read = List.copyOf(JavaConverters.seqAsJavaList(files.output()));
    int[] columns = wanted.stream().mapToInt(column -> place(column, read)).toArray();
    return Arrays.stream(columns).allMatch(place -> place >= 0)
        ? Optional.of(new TableScan(files, read, condition, columns))
        : Optional.empty();
  }

  /** −1 for what is computed. */
  private static int place(NamedExpression column, List<Attribute> read) {
    for (int place = 0; place < read.size(); place++) {
      if (column instanceof Attribute && read.get(place).exprId().equals(column.exprId())) {
        return place;
      }
    }
    return -1;
  }
}
