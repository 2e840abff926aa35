package parallax.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import parallax.table.Ngrams;
import parallax.table.Sentences;

/**
 * How often each n-gram stands in each article. The sentences of an article are brought together
 * and counted in memory, so that no string is shuffled more than once an article.
 */
final class ArticleNgrams implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1;

  /** Occurrences in the article; long. */
  static final String N_ARTICLE = "n_article";

  /** N-grams of the size in the article; long. */
  static final String ARTICLE_POSITIONS = "article_positions";

  private static final StructType SCHEMA =
      new StructType()
          .add(Ngrams.SIZE.name(), DataTypes.IntegerType, false)
          .add(Ngrams.NGRAM.name(), DataTypes.StringType, false)
          .add(Ngrams.OUTLET.name(), DataTypes.StringType, false)
          .add(N_ARTICLE, DataTypes.LongType)
          .add(ARTICLE_POSITIONS, DataTypes.LongType);

  private final int maxSize;

  private ArticleNgrams(int maxSize) {
    this.maxSize = maxSize;
  }

  /**
   * Columns {@code size}, {@code ngram}, {@code outlet}, {@link #N_ARTICLE}, {@link
   * #ARTICLE_POSITIONS}; one row an n-gram and article.
   *
   * @param counted the sentences that are counted
   */
  static Dataset<Row> of(Dataset<Row> counted, int maxSize) {
    Column article = Sentences.ARTICLE_ID.column();
    return counted
        .select(article, Sentences.OUTLET.column(), Sentences.TOKENS.column())
        .repartition(article)
        .sortWithinPartitions(article)
        .mapPartitions(new ArticleNgrams(maxSize), Encoders.row(SCHEMA));
  }

  @Override
  public Iterator<Row> call(Iterator<Row> sentences) {
    return new Iterator<>() {
      private @Nullable Row next = sentences.hasNext() ? sentences.next() : null;
      private Iterator<Row> ready = List.<Row>of().iterator();

      @Override
      public boolean hasNext() {
        while (!ready.hasNext() && next != null) {
          ready = article(next);
        }
        return ready.hasNext();
      }

      @Override
      public Row next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return ready.next();
      }

      private Iterator<Row> article(Row first) {
        Counts counts = new Counts(maxSize);
        Row sentence = first;
        while (sentence != null && sentence.getString(0).equals(first.getString(0))) {
          counts.add(sentence.getList(2));
          sentence = sentences.hasNext() ? sentences.next() : null;
        }
        next = sentence;
        return counts.rows(first.getString(1)).iterator();
      }
    };
  }

  /** Counts of one article. */
  private static final class Counts {
    private final List<Map<String, Long>> bySize = new ArrayList<>();
    private final long[] positions;

    Counts(int maxSize) {
      for (int size = 1; size <= maxSize; size++) {
        bySize.add(new HashMap<>());
      }
      this.positions = new long[maxSize];
    }

    void add(List<String> tokens) {
      for (int begin = 0; begin < tokens.size(); begin++) {
        StringBuilder ngram = new StringBuilder();
        int most = Math.min(positions.length, tokens.size() - begin);
        for (int i = 0; i < most; i++) {
          ngram.append(i == 0 ? "" : " ").append(tokens.get(begin + i));
          bySize.get(i).merge(ngram.toString(), 1L, Long::sum);
          positions[i]++;
        }
      }
    }

    List<Row> rows(String outlet) {
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < positions.length; i++) {
        int size = i + 1;
        long total = positions[i];
        bySize
            .get(i)
            .forEach((ngram, n) -> rows.add(RowFactory.create(size, ngram, outlet, n, total)));
      }
      return rows;
    }
  }
}
