package parallax.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import parallax.table.Field;
import parallax.table.SentenceSentiment;

/** Scored sentences of each outlet by how much they move its mean. */
final class Farthest implements FirstRows.Ranking {
  private static final long serialVersionUID = 1;

  static final List<Field> COLUMNS =
      List.of(
          SentenceSentiment.OUTLET,
          SentenceSentiment.ARTICLE_ID,
          SentenceSentiment.SENTENCE_NO,
          SentenceSentiment.VOICE,
          SentenceSentiment.SCORE,
          SentenceSentiment.LEARNED_WEIGHT,
          SentenceSentiment.LEXICON_HITS);

  private static final int SCORE = 4;
  private static final int WEIGHT = 5;

  private static final StructType HIT =
      (StructType) ((ArrayType) SentenceSentiment.LEXICON_HITS.type()).elementType();
  private static final int WORDS = HIT.fieldIndex("words");
  private static final int CONTRIBUTION = HIT.fieldIndex("contribution");

  private final HashMap<String, Double> means;

  /**
   * @param means of all sentences, by outlet
   */
  Farthest(Map<String, Double> means) {
    this.means = new HashMap<>(means);
  }

  @Override
  public @Nullable String group(InternalRow row) {
    String outlet = RowValues.text(row, 0);
    return row.isNullAt(SCORE) || !means.containsKey(outlet) ? null : outlet;
  }

  @Override
  public InOrder place(InternalRow row) {
    double mean = means.getOrDefault(RowValues.text(row, 0), 0.0);
    long weight = row.isNullAt(WEIGHT) ? 1 : row.getLong(WEIGHT);
    double distance = Math.abs(row.getDouble(SCORE) - mean) * weight;
    return InOrder.of(-distance, RowValues.text(row, 1), row.getInt(2));
  }

  @Override
  public @Nullable Object[] values(InternalRow row) {
    ArrayList<List<Object>> hits = new ArrayList<>();
    ArrayData all = row.getArray(6);
    for (int i = 0; i < all.numElements(); i++) {
      InternalRow hit = all.getStruct(i, HIT.length());
      hits.add(List.of(RowValues.text(hit, WORDS), hit.getDouble(CONTRIBUTION)));
    }
    return new @Nullable Object[] {
      RowValues.text(row, 0),
      RowValues.text(row, 1),
      row.getInt(2),
      RowValues.text(row, 3),
      row.getDouble(SCORE),
      hits
    };
  }
}
