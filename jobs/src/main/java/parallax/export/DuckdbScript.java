package parallax.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import parallax.table.Field;
import parallax.table.Table;

/** SQL by which DuckDB makes a table with types and comments, and fills it from Parquet files. */
final class DuckdbScript {
  private DuckdbScript() {}

  /**
   * The statements for one table.
   *
   * @param files its Parquet files, relative to where the script is run
   */
  static String of(Table table, List<String> files) {
    String name = SqlText.name(table.name());
    String columns =
        table.fields().stream()
            .map(
                field ->
                    "  %s %s%s"
                        .formatted(
                            SqlText.name(field.name()),
                            type(field.type()),
                            field.required() ? " not null" : ""))
            .collect(Collectors.joining(",\n"));
    StringBuilder script = new StringBuilder();
    script.append("create table %s (\n%s\n);\n".formatted(name, columns));
    script.append("comment on table %s is %s;\n".formatted(name, SqlText.literal(table.meaning())));
    for (Field field : table.fields()) {
      script.append(
          "comment on column %s.%s is %s;\n"
              .formatted(
                  name, SqlText.name(field.name()), SqlText.literal(SqlText.meaning(field))));
    }
    if (!files.isEmpty()) {
      script.append(
          "insert into %s by name select * from read_parquet([%s]);\n"
              .formatted(
                  name, files.stream().map(SqlText::literal).collect(Collectors.joining(", "))));
    }
    return script.toString();
  }

  private static String type(DataType type) {
    if (type instanceof ArrayType list) {
      return type(list.elementType()) + "[]";
    }
    if (type instanceof StructType structure) {
      return Stream.of(structure.fields())
          .map(field -> SqlText.name(field.name()) + " " + type(field.dataType()))
          .collect(Collectors.joining(", ", "struct(", ")"));
    }
    if (type instanceof StringType) {
      return "varchar";
    }
    if (type instanceof IntegerType) {
      return "integer";
    }
    if (type instanceof LongType) {
      return "bigint";
    }
    if (type instanceof DoubleType) {
      return "double";
    }
    if (type instanceof FloatType) {
      return "float";
    }
    if (type instanceof BooleanType) {
      return "boolean";
    }
    if (type instanceof DateType) {
      return "date";
    }
    throw new IllegalArgumentException("No type of DuckDB is known for " + type.simpleString());
  }
}
