package parallax.framing;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import parallax.job.ArticleRuns;
import parallax.job.ColumnRows;
import parallax.speech.SpeechRules;
import parallax.table.Field;
import parallax.table.Sentences;

/** How many sentences and tokens each article has in each scope, as rows that must be added up. */
final class ArticleSizes implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {
  private static final long serialVersionUID = 1L;

  /** Sentences of each scope in the order of {@link Scope#EVERY}, then tokens of each. */
  static final String SIZES = "sizes";

  /** How many numbers that are. */
  static final int LENGTH = 2 * Scope.EVERY.size();

  private static final List<Field> COLUMNS =
      List.of(Sentences.OUTLET, Sentences.ARTICLE_ID, Sentences.KIND);
  private static final int TEXT = COLUMNS.size();
  private static final StructType SCHEMA =
      ArticleRuns.KEY.add(SIZES, DataTypes.createArrayType(DataTypes.LongType, false), false);

  private static final UTF8String TITLE = UTF8String.fromString(Scope.TITLE);
  private static final UTF8String HEADING = UTF8String.fromString(Scope.HEADING);

  private ArticleSizes() {}

  /** Outlet, article and {@link #SIZES}. */
  static Dataset<Row> of(SparkSession spark, Dataset<Row> sentences) {
    Column[] columns =
        Stream.concat(COLUMNS.stream(), SentenceText.COLUMNS.stream())
            .map(Field::column)
            .toArray(Column[]::new);
    JavaRDD<InternalRow> rows =
        ColumnRows.of(sentences.select(columns)).mapPartitions(new ArticleSizes());
    return spark.internalCreateDataFrame(rows.rdd(), SCHEMA, false);
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> sentences) {
    return new Runs(sentences);
  }

  private static final class Runs extends ArticleRuns {
    private final SpeechRules rules = new SpeechRules();
    private final CueTokens cues = new CueTokens(rules);
    private final long[] sizes = new long[LENGTH];

    Runs(Iterator<InternalRow> rows) {
      super(rows);
    }

    @Override
    protected void clear() {
      Arrays.fill(sizes, 0);
    }

    @Override
    protected void add(InternalRow row) {
      UTF8String kind = row.getUTF8String(2);
      int tokens = SentenceText.tokens(row, TEXT).numElements();
      int others = othersTokens(row);
      for (int i = 0; i < Scope.EVERY.size(); i++) {
        int size =
            switch (Scope.EVERY.get(i)) {
              case Scope.OWN -> tokens - others;
              case Scope.QUOTED -> others;
              default -> tokens;
            };
        if (isIn(Scope.EVERY.get(i), kind, size)) {
          sizes[i]++;
          sizes[Scope.EVERY.size() + i] += size;
        }
      }
    }

    /** Whether the sentence has text in the scope. */
    private static boolean isIn(String scope, UTF8String kind, int size) {
      return switch (scope) {
        case Scope.ALL -> true;
        case Scope.TITLE -> kind.equals(TITLE);
        case Scope.HEADING -> kind.equals(HEADING);
        case Scope.BODY -> !kind.equals(TITLE) && !kind.equals(HEADING);
        default -> size > 0;
      };
    }

    /** Tokens that are quoted or reported. */
    private int othersTokens(InternalRow row) {
      boolean others = SentenceText.hasQuotes(row, TEXT);
      ArrayData tokens = SentenceText.tokens(row, TEXT);
      for (int i = 0; i < tokens.numElements() && !others; i++) {
        others = cues.contains(tokens.getUTF8String(i));
      }
      return others ? rules.find(SentenceText.of(row, TEXT)).othersTokens() : 0;
    }

    @Override
    protected InternalRow made(UTF8String outlet, UTF8String article) {
      return new GenericInternalRow(
          new Object[] {outlet, article, UnsafeArrayData.fromPrimitiveArray(sizes.clone())});
    }
  }
}
