package parallax.compare;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import parallax.stats.Draws;
import parallax.table.Field;
import parallax.table.Sentences;
import scala.Tuple2;

/**
 * Reads the counted sentences once and says of every article how often the selected n-grams stand
 * in it: {@link ArticleBlock blocks} for each task that permutes. An article whose sentences are in
 * two partitions is in two blocks.
 */
final class ScanArticles implements PairFlatMapFunction<Iterator<InternalRow>, Integer, byte[]> {
  private static final long serialVersionUID = 1;

  /** The columns, in the order in which they are read. */
  static final Field[] COLUMNS = {Sentences.ARTICLE_ID, Sentences.OUTLET, Sentences.TOKENS};

  private final Broadcast<Comparison> comparison;
  private final Broadcast<NgramMatcher> matcher;
  private final PermutationParts parts;
  private final long seed;

  ScanArticles(
      Broadcast<Comparison> comparison,
      Broadcast<NgramMatcher> matcher,
      PermutationParts parts,
      long seed) {
    this.comparison = comparison;
    this.matcher = matcher;
    this.parts = parts;
    this.seed = seed;
  }

  @Override
  public Iterator<Tuple2<Integer, byte[]>> call(Iterator<InternalRow> sentences) {
    Scan scan = new Scan();
    return new Iterator<>() {
      private Iterator<Tuple2<Integer, byte[]>> ready =
          List.<Tuple2<Integer, byte[]>>of().iterator();

      @Override
      public boolean hasNext() {
        while (!ready.hasNext() && sentences.hasNext()) {
          while (sentences.hasNext() && !scan.isFull()) {
            scan.sentence(sentences.next());
          }
          ready = scan.blocks(sentences.hasNext()).iterator();
        }
        return ready.hasNext();
      }

      @Override
      public Tuple2<Integer, byte[]> next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return ready.next();
      }
    };
  }

  /** Puts the sentences of an article together. */
  private final class Scan {
    private final OutletNumbers outlets = comparison.value().outlets();
    private final NgramMatcher ngrams = matcher.value();
    private final ArticleNgrams found = new ArticleNgrams(parts.ngrams());
    private final ArticleBlocks blocks = new ArticleBlocks(parts);
    private int[] numbers = new int[64];

    private @Nullable UTF8String article;
    private int outlet;
    private int tokens;

    void sentence(InternalRow row) {
      UTF8String id = row.getUTF8String(0);
      if (!id.equals(article)) {
        finishArticle();
        article = id.clone();
        outlet = outlets.number(row.getUTF8String(1));
      }
      ArrayData words = row.getArray(2);
      tokens += words.numElements();
      numbers = ngrams.match(words, numbers, found);
    }

    boolean isFull() {
      return blocks.isFull();
    }

    /** The blocks so far; without those of the last article if its sentences go on. */
    List<Tuple2<Integer, byte[]>> blocks(boolean goesOn) {
      if (!goesOn) {
        finishArticle();
      }
      return blocks.take();
    }

    private void finishArticle() {
      if (article != null && tokens > 0) {
        found.sort();
        blocks.add(Draws.stream(seed, article.toString()), outlet, tokens, found);
      }
      found.clear();
      tokens = 0;
    }
  }
}
