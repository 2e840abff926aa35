package parallax.segment;

import java.util.Collections;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import parallax.text.Variants;

/**
 * Segments the articles of a partition, one at a time. A row holds article_id, outlet, title, text.
 */
final class SegmentPartition implements MapPartitionsFunction<Row, SegmentedSentence> {
  /**
   * Above this many types the vocabulary starts anew, so that memory does not grow with a corpus.
   */
  private static final int MOST_TYPES = 1 << 20;

  private final Segmenter segmenter;
  private final Broadcast<Variants> variants;
  private final boolean keepBoilerplate;

  SegmentPartition(Segmenter segmenter, Broadcast<Variants> variants, boolean keepBoilerplate) {
    this.segmenter = segmenter;
    this.variants = variants;
    this.keepBoilerplate = keepBoilerplate;
  }

  @Override
  public Iterator<SegmentedSentence> call(Iterator<Row> articles) {
    return new Iterator<>() {
      private Vocabulary vocabulary = new Vocabulary(variants.value());
      private ArticleSegmenter article =
          new ArticleSegmenter(segmenter, vocabulary, keepBoilerplate);
      private Iterator<SegmentedSentence> sentences = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!sentences.hasNext() && articles.hasNext()) {
          sentences = segment(articles.next());
        }
        return sentences.hasNext();
      }

      @Override
      public SegmentedSentence next() {
        return sentences.next();
      }

      private Iterator<SegmentedSentence> segment(Row row) {
        if (vocabulary.size() > MOST_TYPES) {
          vocabulary = new Vocabulary(variants.value());
          article = new ArticleSegmenter(segmenter, vocabulary, keepBoilerplate);
        }
        return article
            .sentences(row.getString(0), row.getString(1), row.getString(2), row.getString(3))
            .iterator();
      }
    };
  }
}
