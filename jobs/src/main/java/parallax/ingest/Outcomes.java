package parallax.ingest;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import parallax.table.Articles;
import parallax.table.Field;
import parallax.table.Rejected;
import parallax.table.Sources;

/**
 * What the readers hand on: one row for each record, article or rejected, in their order, and one
 * behind those of each piece of a file with the reader's own tally of it. All three tables come
 * from these rows.
 */
final class Outcomes {
  static final Field KIND = Field.required("kind", IntegerType, "Article, rejected or tally.");
  static final Field SOURCE_PATH = Articles.SOURCE_PATH;
  static final Field BEGIN =
      Field.required("slice_begin", LongType, "Where the piece of the file begins.").in("bytes");

  /** Within the piece: the file's lines before it are added later, from the tallies. */
  static final Field NUMBER =
      Field.required("number", LongType, "Line or row within the piece, from 1.");

  /** As the table has it: most articles are written just so, without being taken apart. */
  static final Field ARTICLE =
      Field.optional("article", Articles.TABLE.schema(), "The row of an article.");

  static final Field GIVEN_ID =
      Field.optional("given_id", BooleanType, "Whether the id is the input's own.");
  static final Field COPY_KEY =
      Field.optional("copy_key", BinaryType, "Equal for exact copies, whoever published them.");
  static final Field UNREAD_DATE =
      Field.optional("unread_date", BooleanType, "Whether published_on was given and is no date.");
  static final Field N_LINES =
      Field.optional("n_lines", LongType, "Lines that begin in the piece.");

  /** Numbers of 32 bits, the highest first, so that sums need no carry. */
  static final Field CHECKSUM =
      Field.optional(
          "checksum", createArrayType(LongType, false), "The checksum of a piece, in lanes.");

  static final int AN_ARTICLE = 0;
  static final int A_REJECTED = 1;
  static final int A_TALLY = 2;

  private static final List<Field> FIELDS =
      List.of(
          KIND,
          SOURCE_PATH,
          BEGIN,
          NUMBER,
          ARTICLE,
          GIVEN_ID,
          COPY_KEY,
          UNREAD_DATE,
          Rejected.REASON,
          Rejected.DETAIL,
          Rejected.SAMPLE,
          Sources.N_BYTES,
          Sources.N_RECORDS,
          N_LINES,
          CHECKSUM);
  private static final Map<String, Integer> INDEXES = indexes(FIELDS);
  private static final Map<String, Integer> ARTICLE_INDEXES = indexes(Articles.TABLE.fields());

  private Outcomes() {}

  static StructType schema() {
    return new StructType(
        FIELDS.stream()
            .map(field -> new StructField(field.name(), field.type(), true, Metadata.empty()))
            .toArray(StructField[]::new));
  }

  /** Where a column stands in a row. */
  static int index(Field field) {
    return index(INDEXES, field);
  }

  /** Where a column stands in the row of an article. */
  static int articleIndex(Field field) {
    return index(ARTICLE_INDEXES, field);
  }

  static int kind(InternalRow outcome) {
    return outcome.getInt(index(KIND));
  }

  static InternalRow article(InternalRow outcome) {
    return outcome.getStruct(index(ARTICLE), Articles.TABLE.fields().size());
  }

  static int size() {
    return FIELDS.size();
  }

  private static int index(Map<String, Integer> indexes, Field field) {
    Integer index = indexes.get(field.name());
    if (index == null) {
      throw new IllegalArgumentException("No outcome has the column " + field.name());
    }
    return index;
  }

  private static Map<String, Integer> indexes(List<Field> fields) {
    return IntStream.range(0, fields.size())
        .boxed()
        .collect(Collectors.toUnmodifiableMap(i -> fields.get(i).name(), i -> i));
  }
}
