package parallax.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import scala.Tuple2;

/** Articles on their way to the tasks that permute, each part of the n-grams in its own block. */
final class ArticleBlocks {
  private static final int BLOCK_BYTES = 1 << 24;

  private final PermutationParts parts;
  private final ArticleBlock.Writer[] writers;

  ArticleBlocks(PermutationParts parts) {
    this.parts = parts;
    this.writers = new ArticleBlock.Writer[parts.ofNgrams()];
    Arrays.setAll(writers, part -> new ArticleBlock.Writer());
  }

  /**
   * Adds an article.
   *
   * @param stream of its draws
   * @param outlet its number
   * @param ngrams in ascending order
   */
  void add(long stream, int outlet, int tokens, ArticleNgrams ngrams) {
    for (int part = 0; part < writers.length; part++) {
      ArticleBlock.Writer writer = writers[part];
      writer.stream(stream);
      writer.number(outlet);
      writer.number(tokens);
      write(writer, part, ngrams);
    }
  }

  private void write(ArticleBlock.Writer writer, int part, ArticleNgrams ngrams) {
    int inPart = 0;
    for (int i = 0; i < ngrams.size(); i++) {
      inPart += parts.partOf(ngrams.ngram(i)) == part ? 1 : 0;
    }
    writer.number(inPart);
    int before = 0;
    for (int i = 0; i < ngrams.size(); i++) {
      int ngram = ngrams.ngram(i);
      if (parts.partOf(ngram) == part) {
        writer.number(ngram - before);
        writer.number(ngrams.count(i));
        before = ngram;
      }
    }
  }

  /** Whether it is time to {@link #take} them. */
  boolean isFull() {
    return writers[0].length() > BLOCK_BYTES;
  }

  /** What was added since the last time, by task. */
  List<Tuple2<Integer, byte[]>> take() {
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
}
