package parallax.ingest;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import parallax.table.Articles;
import parallax.table.Field;
import parallax.table.Rejected;
import parallax.table.Sources;

/**
 * What the readers hand on: one row for each record, article or rejected, and one for each piece of
 * a file with the reader's own tally of it. All three tables come from these rows.
 */
final class Outcomes {
  static final Field KIND = Field.required("kind", StringType, "article, rejected or tally.");
  static final Field BEGIN =
      Field.required("slice_begin", LongType, "Where the piece of the file begins.").in("bytes");

  /** Within the piece: the file's lines before it are added later, from the tallies. */
  static final Field NUMBER =
      Field.required("number", LongType, "Line or row within the piece, from 1.");

  static final Field GIVEN_ID =
      Field.optional("given_id", BooleanType, "Whether the id is the input's own.");
  static final Field COPY_KEY =
      Field.optional("copy_key", StringType, "Equal for exact copies, whoever published them.");
  static final Field UNREAD_DATE =
      Field.optional("unread_date", BooleanType, "Whether published_on was given and is no date.");
  static final Field N_LINES =
      Field.optional("n_lines", LongType, "Lines that begin in the piece.");

  /** The checksum of a piece as eight numbers of 32 bits, so that sums need no carry. */
  static final List<Field> LANES =
      IntStream.range(0, 8)
          .mapToObj(lane -> Field.optional("lane_" + lane, LongType, "Part of the checksum."))
          .toList();

  static final String ARTICLE = "article";
  static final String REJECTED = "rejected";
  static final String TALLY = "tally";

  /** The articles' columns that a record alone decides. */
  static final List<Field> ARTICLE_FIELDS =
      Articles.TABLE.fields().stream()
          .filter(field -> !List.of(Articles.DUPLICATE_OF, Articles.SOURCE_PATH).contains(field))
          .toList();

  private static final List<Field> FIELDS = fields();
  private static final Map<String, Integer> INDEXES =
      IntStream.range(0, FIELDS.size())
          .boxed()
          .collect(Collectors.toUnmodifiableMap(i -> FIELDS.get(i).name(), i -> i));

  private Outcomes() {}

  static StructType schema() {
    return new StructType(
        FIELDS.stream()
            .map(field -> new StructField(field.name(), field.type(), true, metadata()))
            .toArray(StructField[]::new));
  }

  /** Where a column stands in a row. */
  static int index(Field field) {
    Integer index = INDEXES.get(field.name());
    if (index == null) {
      throw new IllegalArgumentException("No outcome has the column " + field.name());
    }
    return index;
  }

  static int size() {
    return FIELDS.size();
  }

  private static org.apache.spark.sql.types.Metadata metadata() {
    return org.apache.spark.sql.types.Metadata.empty();
  }

  private static List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    fields.addAll(List.of(KIND, Articles.SOURCE_PATH, BEGIN, NUMBER));
    fields.addAll(ARTICLE_FIELDS);
    Stream.of(GIVEN_ID, COPY_KEY, UNREAD_DATE).forEach(fields::add);
    Stream.of(Rejected.REASON, Rejected.DETAIL, Rejected.SAMPLE).forEach(fields::add);
    Stream.of(Sources.N_BYTES, Sources.N_RECORDS, N_LINES).forEach(fields::add);
    fields.addAll(LANES);
    return List.copyOf(fields);
  }
}
