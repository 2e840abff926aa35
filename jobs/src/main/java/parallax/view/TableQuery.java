package parallax.view;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import parallax.job.UserException;
import parallax.table.Field;
import parallax.table.Table;

/** Those rows of a table that hold for an expression of Spark SQL, in an order given likewise. */
public final class TableQuery {
  private static final String VIEW = "parallax_show";

  private final Table table;
  private final Dataset<Row> rows;

  /**
   * A query.
   *
   * @param rows all rows of the table
   * @param where an expression such as {@code z > 2 and outlet = 'The Times'}; null for all rows
   * @throws UserException where the expression is none
   */
  public TableQuery(Table table, Dataset<Row> rows, @Nullable String where) {
    this.table = table;
    this.rows = where == null ? rows : checked("--where", where, () -> rows.where(where));
  }

  /** How many rows there are. */
  public long count() {
    return rows.count();
  }

  /**
   * The first rows. Rows that are equal in what they are sorted by are in the order of the key.
   *
   * @param sort such as {@code z desc, ngram}; null for the table's default order
   * @throws UserException where that is no order
   */
  public List<Row> first(int n, List<Field> fields, @Nullable String sort) {
    Dataset<Row> sorted =
        sort == null ? byDefault() : checked("--sort", sort, () -> sortedBy(sort));
    return sorted.limit(n).select(columns(fields)).collectAsList();
  }

  private Dataset<Row> byDefault() {
    return rows.orderBy(
        Stream.concat(
                DefaultView.of(table).order().stream(), table.key().stream().map(Field::column))
            .toArray(Column[]::new));
  }

  private Dataset<Row> sortedBy(String sort) {
    String key =
        table.key().stream()
            .map(field -> "`" + field.name() + "`")
            .collect(Collectors.joining(", "));
    rows.createOrReplaceTempView(VIEW);
    return rows.sparkSession().sql("select * from %s order by %s, %s".formatted(VIEW, sort, key));
  }

  private static Column[] columns(List<Field> fields) {
    return fields.stream().map(Field::column).toArray(Column[]::new);
  }

  // Spark throws AnalysisException from methods that do not declare it.
  private <T> T checked(String option, String expression, Supplier<T> query) {
    try {
      return query.get();
    } catch (Exception e) {
      if (e instanceof AnalysisException mistake) {
        throw SqlMistake.of(option, expression, table, mistake);
      }
      throw e;
    }
  }
}
