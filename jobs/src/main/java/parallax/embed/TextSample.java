package parallax.embed;

import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import parallax.job.Inputs;
import parallax.table.Sentences;

/**
 * Which texts have a vector where there are more than the limit: every m-th text of an outlet by a
 * hash of the text, m so that outlets share the limit evenly. A text that several outlets have is
 * drawn with the largest of their probabilities. Whole numbers m keep weighted sums exact.
 */
final class TextSample {
  private final Map<String, Long> everyByOutlet;

  private TextSample(Map<String, Long> everyByOutlet) {
    this.everyByOutlet = everyByOutlet;
  }

  /** All texts. */
  static TextSample all() {
    return new TextSample(Map.of());
  }

  /** About as many texts as the limit says, and not more but by chance. */
  static TextSample of(Inputs inputs, Dataset<Row> sentences, long limit) {
    Map<String, Long> texts = new HashMap<>();
    inputs
        .local(
            sentences
                .groupBy(Sentences.OUTLET.column())
                .agg(countDistinct(xxhash64(Sentences.TEXT.column()))))
        .forEach(row -> texts.put(row.getString(0), row.getLong(1)));
    return new TextSample(every(texts, limit));
  }

  /** Small outlets first: what they leave of their share is for the others. */
  static Map<String, Long> every(Map<String, Long> textsByOutlet, long limit) {
    List<Map.Entry<String, Long>> outlets = new ArrayList<>(textsByOutlet.entrySet());
    outlets.sort(
        Map.Entry.<String, Long>comparingByValue()
            .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())));
    Map<String, Long> every = new HashMap<>();
    long left = limit;
    for (int i = 0; i < outlets.size(); i++) {
      long texts = outlets.get(i).getValue();
      long share = Math.max(1, left / (outlets.size() - i));
      long m = Math.max(1, (texts + share - 1) / share);
      every.put(outlets.get(i).getKey(), m);
      left = Math.max(0, left - texts / m);
    }
    return every;
  }

  /** A text is drawn where its hash is in the first of so many equal parts. */
  Column every() {
    Map<String, Long> known = everyByOutlet;
    return udf((UDF1<String, Long>) outlet -> known.getOrDefault(outlet, 1L), DataTypes.LongType)
        .apply(Sentences.OUTLET.column());
  }
}
