package parallax.framing;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import parallax.speech.SpeechRules;
import parallax.table.Field;
import parallax.table.Sentences;

/** How many tokens each sentence has, and how many of them are others' words. */
final class VoiceSizes implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {
  private static final long serialVersionUID = 1L;

  static final String TOKENS = "tokens";

  /** Tokens that are quoted or reported. */
  static final String OTHERS = "others";

  private static final List<Field> COLUMNS =
      List.of(Sentences.OUTLET, Sentences.ARTICLE_ID, Sentences.KIND);
  private static final int TEXT = COLUMNS.size();

  /** Far more different words than a text has often; keeps strange ones from filling memory. */
  private static final int MAX_KNOWN = 100_000;

  private VoiceSizes() {}

  /** Outlet, article and kind of each sentence with both numbers. */
  static Dataset<Row> of(SparkSession spark, Dataset<Row> sentences) {
    Column[] columns =
        Stream.concat(COLUMNS.stream(), SentenceText.COLUMNS.stream())
            .map(Field::column)
            .toArray(Column[]::new);
    StructType schema =
        new StructType(
                COLUMNS.stream()
                    .map(field -> DataTypes.createStructField(field.name(), field.type(), false))
                    .toArray(StructField[]::new))
            .add(TOKENS, DataTypes.IntegerType, false)
            .add(OTHERS, DataTypes.IntegerType, false);
    JavaRDD<InternalRow> rows =
        sentences
            .select(columns)
            .queryExecution()
            .toRdd()
            .toJavaRDD()
            .mapPartitions(new VoiceSizes());
    return spark.internalCreateDataFrame(rows.rdd(), schema, false);
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> sentences) {
    Iterable<InternalRow> all = () -> sentences;
    SpeechRules rules = new SpeechRules();
    Map<UTF8String, Boolean> cues = new HashMap<>();
    return StreamSupport.stream(all.spliterator(), false)
        .<InternalRow>map(row -> sizes(row, rules, cues))
        .iterator();
  }

  private static InternalRow sizes(
      InternalRow row, SpeechRules rules, Map<UTF8String, Boolean> cues) {
    ArrayData tokens = SentenceText.tokens(row, TEXT);
    boolean others = SentenceText.hasQuotes(row, TEXT);
    for (int i = 0; i < tokens.numElements() && !others; i++) {
      others = isCue(tokens.getUTF8String(i), rules, cues);
    }
    return new GenericInternalRow(
        new Object[] {
          row.getUTF8String(0).clone(),
          row.getUTF8String(1).clone(),
          row.getUTF8String(2).clone(),
          tokens.numElements(),
          others ? rules.find(SentenceText.of(row, TEXT)).othersTokens() : 0
        });
  }

  private static boolean isCue(UTF8String token, SpeechRules rules, Map<UTF8String, Boolean> cues) {
    Boolean known = cues.get(token);
    if (known == null) {
      known = rules.isCue(token.toString());
      if (cues.size() > MAX_KNOWN) {
        cues.clear();
      }
      cues.put(token.clone(), known);
    }
    return known;
  }
}
