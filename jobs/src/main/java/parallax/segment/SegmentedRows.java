package parallax.segment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import parallax.text.Variants;

/**
 * Segments the articles of a partition, one at a time, and counts them on the way. A row holds
 * article_id, outlet, title, text.
 */
final class SegmentedRows implements Iterator<InternalRow> {
  /**
   * Above this many types the vocabulary starts anew, so that memory does not grow with a corpus.
   */
  private static final int MOST_TYPES = 1 << 20;

  private final Iterator<InternalRow> articles;
  private final ArticleSegmenter segmenter;
  private final Variants variants;
  private final int parts;
  private final List<PartitionCounts> counts = new ArrayList<>();
  private final SentenceRow row = new SentenceRow();
  private Vocabulary vocabulary;
  private OutletCounter counter;
  private SegmentedArticle article = new SegmentedArticle();
  private int next;

  SegmentedRows(
      Iterator<InternalRow> articles, ArticleSegmenter segmenter, Variants variants, int parts) {
    this.articles = articles;
    this.segmenter = segmenter;
    this.variants = variants;
    this.parts = parts;
    this.vocabulary = new Vocabulary(variants);
    this.counter = new OutletCounter(vocabulary);
  }

  /** Segments the next article once the rows of the last one are given. */
  @Override
  public boolean hasNext() {
    while (next == article.size() && articles.hasNext()) {
      segment(articles.next());
    }
    return next < article.size();
  }

  private void segment(InternalRow found) {
    if (vocabulary.size() > MOST_TYPES) {
      counts.add(counter.counts(parts));
      vocabulary = new Vocabulary(variants);
      counter = new OutletCounter(vocabulary);
    }
    UTF8String outlet = found.getUTF8String(1);
    UTF8String title = found.getUTF8String(2);
    UTF8String utf8 = found.getUTF8String(3);
    String text = utf8.toString();
    article = segmenter.segment(title == null ? null : title.toString(), text, vocabulary);
    counter.add(outlet.toString(), article);
    row.start(found.getUTF8String(0), outlet, utf8, text);
    next = 0;
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return row.of(article, next++, vocabulary.words());
  }

  /** What has been counted, once all rows are given. */
  Iterator<PartitionCounts> counts() {
    counts.add(counter.counts(parts));
    return counts.iterator();
  }
}
