package parallax.view;

import org.apache.spark.sql.AnalysisException;
import org.jspecify.annotations.Nullable;
import parallax.job.UserException;
import parallax.table.Field;
import parallax.table.Table;
import parallax.text.NearestName;

/** What is wrong with an expression, said for people who do not know Spark. */
final class SqlMistake {
  private SqlMistake() {}

  static UserException of(
      String option, String expression, Table table, AnalysisException mistake) {
    String errorClass = String.valueOf(mistake.getErrorClass());
    String what =
        errorClass.startsWith("UNRESOLVED_COLUMN")
            ? unknown(mistake.getMessageParameters().get("objectName"), table)
            : firstLine(mistake)
                + " Write it as in SQL: %s.".formatted(example(option))
                + " Text values stand in single quotation marks.";
    return new UserException("%s %s: %s".formatted(option, expression, what), mistake);
  }

  private static String unknown(@Nullable String object, Table table) {
    String name = String.valueOf(object).replace("`", "");
    String meant =
        NearestName.near(name, table.fields().stream().map(Field::name).toList())
            .map("; did you mean '%s'?"::formatted)
            .orElse("; if it is a value, put it in single quotation marks.");
    return "%s has no column '%s'%s 'parallax tables %s' lists the columns."
        .formatted(table.name(), name, meant, table.name());
  }

  private static String example(String option) {
    return option.equals("--sort")
        ? "one or more columns, such as 'n_articles desc, outlet'"
        : "a condition, such as \"n_articles > 2 and outlet = 'The Times'\"";
  }

  /** Without the code before and the place after it, which are of no use in one short line. */
  private static String firstLine(AnalysisException mistake) {
    return String.valueOf(mistake.getMessage())
        .lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .orElse("not understood.")
        .replaceFirst("^\\[[A-Z_.0-9]+] ", "")
        .replaceFirst("\\(line \\d+, pos \\d+\\)", "")
        .replaceFirst("; line \\d+ pos \\d+;?$", "");
  }
}
