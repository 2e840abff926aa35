package parallax.tone;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
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
import parallax.job.ColumnRows;
import parallax.table.Field;
import parallax.table.SentenceSentiment;

/**
 * Makes one row of the sentences of an article that follow each other. They nearly always are the
 * whole article; where the table's files cut one, its rows must be put together by its id.
 */
final class ArticleRuns implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {
  private static final long serialVersionUID = 1L;

  /** Each sentence as {@link ScoredSentence#LENGTH} numbers, one behind the other. */
  static final String SENTENCES = "sentences";

  private static final List<Field> KEY =
      List.of(SentenceSentiment.OUTLET, SentenceSentiment.ARTICLE_ID);

  private static final StructType SCHEMA =
      new StructType()
          .add(SentenceSentiment.OUTLET.name(), DataTypes.StringType, false)
          .add(SentenceSentiment.ARTICLE_ID.name(), DataTypes.StringType, false)
          .add(SENTENCES, DataTypes.createArrayType(DataTypes.LongType, false), false);

  private ArticleRuns() {}

  /** Outlet, article and {@link #SENTENCES}. */
  static Dataset<Row> of(SparkSession spark, Dataset<Row> sentences) {
    Column[] columns =
        Stream.concat(KEY.stream(), ScoredSentence.COLUMNS.stream())
            .map(Field::column)
            .toArray(Column[]::new);
    JavaRDD<InternalRow> runs =
        ColumnRows.of(sentences.select(columns)).mapPartitions(new ArticleRuns());
    return spark.internalCreateDataFrame(runs.rdd(), SCHEMA, false);
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> rows) {
    return new Runs(rows);
  }

  private static final class Runs implements Iterator<InternalRow> {
    private final Iterator<InternalRow> rows;
    private boolean more;
    private UTF8String outlet = UTF8String.EMPTY_UTF8;
    private UTF8String article = UTF8String.EMPTY_UTF8;
    private long[] numbers = new long[64 * ScoredSentence.LENGTH];
    private int length;

    Runs(Iterator<InternalRow> rows) {
      this.rows = rows;
      if (rows.hasNext()) {
        begin(rows.next());
      }
    }

    @Override
    public boolean hasNext() {
      return more;
    }

    @Override
    public InternalRow next() {
      if (!more) {
        throw new NoSuchElementException();
      }
      more = false;
      while (rows.hasNext()) {
        InternalRow row = rows.next();
        if (!row.getUTF8String(1).equals(article)) {
          InternalRow run = run();
          begin(row);
          return run;
        }
        add(row);
      }
      return run();
    }

    private void begin(InternalRow row) {
      more = true;
      // The row's own bytes are good until the next one is asked for.
      outlet = row.getUTF8String(0).clone();
      article = row.getUTF8String(1).clone();
      length = 0;
      add(row);
    }

    private void add(InternalRow row) {
      if (length == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * length);
      }
      ScoredSentence.pack(row, KEY.size(), numbers, length);
      length += ScoredSentence.LENGTH;
    }

    private InternalRow run() {
      return new GenericInternalRow(
          new Object[] {
            outlet, article, UnsafeArrayData.fromPrimitiveArray(Arrays.copyOf(numbers, length))
          });
    }
  }
}
