package parallax.view;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import parallax.table.Field;
import scala.collection.JavaConverters;

class GridTest {
  private static final Field WORD = Field.required("word", StringType, "A word.");
  private static final Field N = Field.required("n", LongType, "How often.").in("tokens");
  private static final Field P = Field.optional("p", DoubleType, "How sure.");
  private static final Field AT = Field.required("at", LongType, "Where.").in("UTF-16 code units");

  @Test
  void textStandsToTheLeftAndNumbersToTheRightUnderTheirUnits() {
    Grid grid =
        new Grid(
            List.of(WORD, N, P),
            List.of(
                RowFactory.create("café", 12_345L, 0.25),
                RowFactory.create("東京", 7L, 0.00004),
                RowFactory.create("a\u001B[31m\tb", 0L, null)));
    assertThat(grid.lines(80, false))
        .isEqualTo(
            """
            word             n        p
                      [tokens]
            café        12,345    0.250
            東京             7  4.0e-05
            a\uFFFD[31m b         0        –
            """);
  }

  @Test
  void aUnitWiderThanItsColumnIsNamedApart() {
    Grid grid = new Grid(List.of(AT), List.of(RowFactory.create(5L)));
    assertThat(grid.lines(80, false)).isEqualTo("at\n 5\n");
    assertThat(grid.longUnits()).containsExactly("at [UTF-16 code units]");
  }

  @Test
  void allNumbersOfAColumnHaveTheSameDecimals() {
    assertThat(column(DoubleType, 0.5, -0.25))
        .isEqualTo("p\n 0.500\n-0.250\n".replace("p", "     p"));
    assertThat(column(DoubleType, 123.456, 2.0)).isEqualTo("    p\n123.5\n  2.0\n");
    assertThat(column(DoubleType, 54321.9, 0.0)).isEqualTo("     p\n54,322\n     0\n");
    assertThat(column(DoubleType, Double.NaN, 12.0)).isEqualTo("    p\n  NaN\n12.00\n");
  }

  @Test
  void longTextIsShortenedToTheWidthAndNumbersNever() {
    List<Row> rows = List.of(RowFactory.create("x".repeat(200), 1_000_000L, 0.5));
    Grid grid = new Grid(List.of(WORD, N, P), rows);
    assertThat(grid.lines(200, false).lines().skip(2))
        .containsExactly("x".repeat(59) + "…  1,000,000  0.500");
    assertThat(grid.lines(50, false).lines().skip(2))
        .containsExactly("x".repeat(31) + "…  1,000,000  0.500");
    assertThat(grid.lines(10, false).lines().skip(2))
        .containsExactly("x".repeat(23) + "…  1,000,000  0.500");
    assertThat(grid.fitting(42)).isEqualTo(3);
    assertThat(grid.fitting(41)).isEqualTo(2);
    assertThat(grid.fitting(1)).isEqualTo(1);
  }

  @Test
  void listsAreShownAsJson() {
    Field words = Field.required("words", createArrayType(StringType), "Words.");
    Row row = RowFactory.create(JavaConverters.asScalaBuffer(List.of("a", "b")).toSeq());
    assertThat(new Grid(List.of(words), List.of(row)).lines(80, false))
        .isEqualTo("words\n[\"a\",\"b\"]\n");
  }

  @Test
  void withoutRowsThereIsTheHeader() {
    assertThat(new Grid(List.of(WORD, N), List.of()).lines(80, true))
        .isEqualTo("\u001B[1mword         n\u001B[0m\n\u001B[2m      [tokens]\u001B[0m\n");
  }

  private static String column(org.apache.spark.sql.types.DataType type, double... values) {
    List<Row> rows =
        java.util.Arrays.stream(values).mapToObj(value -> RowFactory.create(value)).toList();
    return new Grid(List.of(Field.required("p", type, "P.")), rows).lines(80, false);
  }
}
