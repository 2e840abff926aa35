package parallax.compare;

import java.util.ArrayList;
import java.util.Arrays;
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

  private static final int BLOCK_BYTES = 1 << 24;

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

  private final class Scan implements NgramMatcher.Receiver {
    private final NgramMatcher ngrams = matcher.value();
    private final ArticleBlock.Writer[] writers = new ArticleBlock.Writer[parts.ofNgrams()];
    private final int[] counts = new int[parts.ngrams()];
    private int[] seen = new int[64];
    private int nSeen;
    private int[] numbers = new int[64];

    private @Nullable UTF8String article;
    private int outlet;
    private int tokens;

    Scan() {
      Arrays.setAll(writers, part -> new ArticleBlock.Writer());
    }

    void sentence(InternalRow row) {
      UTF8String id = row.getUTF8String(0);
      if (!id.equals(article)) {
        finishArticle();
        article = id.clone();
        outlet = comparison.value().number(row.getUTF8String(1));
      }
      ArrayData words = row.getArray(2);
      tokens += words.numElements();
      numbers = ngrams.match(words, numbers, this);
    }

    @Override
    public void found(int ngram) {
      if (counts[ngram]++ == 0) {
        if (nSeen == seen.length) {
          seen = Arrays.copyOf(seen, 2 * nSeen);
        }
        seen[nSeen++] = ngram;
      }
    }

    boolean isFull() {
      return writers[0].length() > BLOCK_BYTES;
    }

    /** The blocks so far; without those of the last article if its sentences go on. */
    List<Tuple2<Integer, byte[]>> blocks(boolean goesOn) {
      if (!goesOn) {
        finishArticle();
      }
      List<Tuple2<Integer, byte[]>> blocks = new ArrayList<>();
      for (int part = 0; part < writers.length; part++) {
        byte[] block = writers[part].take();
        if (block.length > 0) {
          for (int task : parts.tasksOf(part)) {
            blocks.add(new Tuple2<>(task, block));
          }
        }
      }
      return blocks;
    }

    private void finishArticle() {
      if (article != null && tokens > 0) {
        long stream = Draws.stream(seed, article.toString());
        Arrays.sort(seen, 0, nSeen);
        for (int part = 0; part < writers.length; part++) {
          write(writers[part], stream, part);
        }
      }
      for (int i = 0; i < nSeen; i++) {
        counts[seen[i]] = 0;
      }
      nSeen = 0;
      tokens = 0;
    }

    private void write(ArticleBlock.Writer writer, long stream, int part) {
      int inPart = 0;
      for (int i = 0; i < nSeen; i++) {
        inPart += parts.partOf(seen[i]) == part ? 1 : 0;
      }
      writer.stream(stream);
      writer.number(outlet);
      writer.number(tokens);
      writer.number(inPart);
      int before = 0;
      for (int i = 0; i < nSeen; i++) {
        if (parts.partOf(seen[i]) == part) {
          writer.number(seen[i] - before);
          writer.number(counts[seen[i]]);
          before = seen[i];
        }
      }
    }
  }
}
