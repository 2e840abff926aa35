package parallax.framing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import parallax.table.FrameKeyness;
import parallax.table.Sentences;

/** The words of a sentence with a frame, those that a pattern matched apart. */
final class FrameWords implements FlatMapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  static final String OUTLET = FrameKeyness.OUTLET.name();
  static final String FRAME = FrameKeyness.FRAME.name();
  static final String TERM = FrameKeyness.TERM.name();

  /** All methods that found the frame in the sentence, sorted. */
  static final String METHODS = "methods";

  /** Occurrences outside the matches. */
  static final String OUTSIDE = "outside";

  /** Occurrences in a match. */
  static final String INSIDE = "inside";

  /** Where the matches of patterns begin and end in the article. */
  static final String MATCHES = "matches";

  static final StructType SCHEMA =
      new StructType()
          .add(OUTLET, DataTypes.StringType, false)
          .add(FRAME, DataTypes.StringType, false)
          .add(METHODS, DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add(TERM, DataTypes.StringType, false)
          .add(OUTSIDE, DataTypes.LongType, false)
          .add(INSIDE, DataTypes.LongType, false);

  @Override
  public Iterator<Row> call(Row sentence) {
    List<String> tokens = sentence.getList(sentence.fieldIndex(Sentences.TOKENS.name()));
    List<Integer> begins = sentence.getList(sentence.fieldIndex(Sentences.TOKEN_BEGINS.name()));
    List<Row> matches = sentence.getList(sentence.fieldIndex(MATCHES));
    List<Row> words = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      int begin = begins.get(i);
      boolean inside =
          matches.stream().anyMatch(match -> match.getInt(0) <= begin && begin < match.getInt(1));
      words.add(
          RowFactory.create(
              sentence.getAs(OUTLET),
              sentence.getAs(FRAME),
              sentence.getAs(METHODS),
              tokens.get(i),
              inside ? 0L : 1L,
              inside ? 1L : 0L));
    }
    return words.iterator();
  }
}
