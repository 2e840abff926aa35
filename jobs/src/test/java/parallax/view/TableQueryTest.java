package parallax.view;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parallax.Registry;
import parallax.SparkExtension;
import parallax.job.UserException;
import parallax.table.Field;
import parallax.table.Table;

@ExtendWith(SparkExtension.class)
@SuppressWarnings("NullAway.Init")
class TableQueryTest {
  private static final Field WORD = Field.required("word", StringType, "A word.");
  private static final Field BEGIN = Field.required("begin", LongType, "Where.");
  private static final Table WORDS = Table.named("words", 1, "A word.").key(WORD).columns(BEGIN);

  private Dataset<Row> rows;

  @BeforeEach
  void prepare(SparkSession spark) {
    rows =
        spark.createDataFrame(
            List.of(
                RowFactory.create("c", 2L),
                RowFactory.create("a", 2L),
                RowFactory.create("d", 1L),
                RowFactory.create("b", 3L)),
            WORDS.schema());
  }

  @Test
  void rowsComeByTheKeyWhereNothingElseIsSaid() {
    assertThat(words(null, null, 3)).containsExactly("a", "b", "c");
  }

  @Test
  void rowsThatSortAlikeComeByTheKey() {
    assertThat(words(null, "begin desc", 9)).containsExactly("b", "a", "c", "d");
    assertThat(words(null, "word desc", 1)).containsExactly("d");
  }

  @Test
  void aConditionChoosesRowsAndTheirNumber() {
    assertThat(words("begin = 2 or word like 'd%'", null, 9)).containsExactly("a", "c", "d");
    assertThat(new TableQuery(WORDS, rows, "begin = 2").count()).isEqualTo(2);
  }

  @Test
  void aColumnThatIsNotThereHasItsNeighbourNamed() {
    assertThatThrownBy(() -> words("begins > 1", null, 1))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("--where begins > 1: words has no column 'begins'")
        .hasMessageContaining("did you mean 'begin'?");
    assertThatThrownBy(() -> words(null, "wrod", 1))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("--sort wrod: words has no column 'wrod'; did you mean 'word'?");
    assertThatThrownBy(() -> words("word = Anthropic", null, 1))
        .hasMessageContaining("if it is a value, put it in single quotation marks");
  }

  @Test
  void whatIsNoConditionIsTheUsersMistakeInOneLine() {
    for (String bad :
        List.of("begin >", "begin >> 2 (", "word", "sum(begin) > 1", "nonsense(word)")) {
      assertThatThrownBy(() -> words(bad, null, 1))
          .as(bad)
          .isInstanceOf(UserException.class)
          .hasMessageStartingWith("--where " + bad + ": ")
          .hasMessageNotContaining("\n");
    }
    assertThatThrownBy(() -> words(null, "word limit 2", 1)).isInstanceOf(UserException.class);
  }

  @Test
  void everyDefaultViewIsOfColumnsThatItsTableHas() {
    Registry.JOBS.stream()
        .flatMap(job -> job.outputs().stream())
        .forEach(
            table -> {
              DefaultView view = DefaultView.of(table);
              assertThat(view.fields()).as(table.name()).isNotEmpty();
              assertThat(table.fields()).as(table.name()).containsAll(view.fields());
            });
  }

  private List<String> words(@Nullable String where, @Nullable String sort, int n) {
    return new TableQuery(WORDS, rows, where)
        .first(n, List.of(WORD), sort).stream().map(row -> row.getString(0)).toList();
  }
}
