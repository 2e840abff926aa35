package parallax.segment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.text.Block;
import parallax.text.Blocks;
import parallax.text.QuotedSpans;
import parallax.text.Spans;

/** Segments one article after the other, for one thread. */
final class ArticleSegmenter {
  private final Segmenter segmenter;
  private final boolean keepBoilerplate;
  private final Segments segments = new Segments();
  private final Spans quotes = new Spans();
  private final SegmentedArticle article = new SegmentedArticle();
  private char[] chars = {};

  ArticleSegmenter(Segmenter segmenter, boolean keepBoilerplate) {
    this.segmenter = segmenter;
    this.keepBoilerplate = keepBoilerplate;
  }

  /** The sentences; valid until the next call. */
  SegmentedArticle segment(@Nullable String title, String text, Vocabulary vocabulary) {
    List<Block> blocks =
        keepBoilerplate ? Blocks.withoutBoilerplateRules(text, title) : Blocks.of(text, title);
    article.clear();
    if (chars.length < text.length()) {
      chars = new char[2 * text.length()];
    }
    text.getChars(0, text.length(), chars, 0);
    for (Block block : blocks) {
      segments.clear();
      segmenter.segment(text, block.begin(), block.end(), segments);
      quotes.clear();
      QuotedSpans.find(text, block.begin(), block.end(), quotes);
      addSentences(block, vocabulary);
    }
    return article;
  }

  /** Those without a token are left out. */
  private void addSentences(Block block, Vocabulary vocabulary) {
    int quote = 0;
    for (int i = 0; i < segments.sentences().size(); i++) {
      int first = segments.firstToken(i);
      int last = segments.endToken(i);
      if (first == last) {
        continue;
      }
      for (int token = first; token < last; token++) {
        int begin = segments.tokens().begin(token);
        int end = segments.tokens().end(token);
        article.addToken(vocabulary.id(chars, begin, end), begin, end);
      }
      int begin = segments.sentences().begin(i);
      int end = segments.sentences().end(i);
      quote = addQuotes(quote, begin, end);
      article.addSentence(block.number(), block.kind(), begin, end);
    }
  }

  /** Cuts the block's quotations to a sentence; returns the first that may reach the next one. */
  private int addQuotes(int from, int begin, int end) {
    int first = from;
    while (first < quotes.size() && quotes.end(first) <= begin) {
      first++;
    }
    for (int i = first; i < quotes.size() && quotes.begin(i) < end; i++) {
      article.addQuote(Math.max(begin, quotes.begin(i)), Math.min(end, quotes.end(i)));
    }
    return first;
  }
}
