package parallax.tone;

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
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import parallax.job.ArticleRuns;
import parallax.job.ColumnRows;
import parallax.table.Field;
import parallax.table.SentenceSentiment;

/** The sentences of an article as one row, or as some where the table's files cut it. */
final class ScoredArticles implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {
  private static final long serialVersionUID = 1L;

  /** Each sentence as {@link ScoredSentence#LENGTH} numbers, one behind the other. */
  static final String SENTENCES = "sentences";

  private static final List<Field> KEY =
      List.of(SentenceSentiment.OUTLET, SentenceSentiment.ARTICLE_ID);

  private static final StructType SCHEMA =
      ArticleRuns.KEY.add(SENTENCES, DataTypes.createArrayType(DataTypes.LongType, false), false);

  private ScoredArticles() {}

  /** Outlet, article and {@link #SENTENCES}. */
  static Dataset<Row> of(SparkSession spark, Dataset<Row> sentences) {
    Column[] columns =
        Stream.concat(KEY.stream(), ScoredSentence.COLUMNS.stream())
            .map(Field::column)
            .toArray(Column[]::new);
    JavaRDD<InternalRow> runs =
        ColumnRows.of(sentences.select(columns)).mapPartitions(new ScoredArticles());
    return spark.internalCreateDataFrame(runs.rdd(), SCHEMA, false);
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> rows) {
    return new Runs(rows);
  }

  private static final class Runs extends ArticleRuns {
    private long[] numbers = new long[64 * ScoredSentence.LENGTH];
    private int length;

    Runs(Iterator<InternalRow> rows) {
      super(rows);
    }

    @Override
    protected void clear() {
      length = 0;
    }

    @Override
    protected void add(InternalRow row) {
      if (length == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * length);
      }
      ScoredSentence.pack(row, KEY.length(), numbers, length);
      length += ScoredSentence.LENGTH;
    }

    @Override
    protected InternalRow made(UTF8String outlet, UTF8String article) {
      return new GenericInternalRow(
          new Object[] {
            outlet, article, UnsafeArrayData.fromPrimitiveArray(Arrays.copyOf(numbers, length))
          });
    }
  }
}
