package parallax.segment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.text.Block;
import parallax.text.BlockKind;
import parallax.text.Blocks;
import parallax.text.QuotedSpans;
import parallax.text.Spans;

/** Segments one article after the other, for one thread. */
final class ArticleSegmenter {
  private final Segmenter segmenter;
  private final Vocabulary vocabulary;
  private final ArticleCounter counter;
  private final boolean keepBoilerplate;
  private final Segments segments = new Segments();
  private final Spans quotes = new Spans();

  ArticleSegmenter(Segmenter segmenter, Vocabulary vocabulary, boolean keepBoilerplate) {
    this.segmenter = segmenter;
    this.vocabulary = vocabulary;
    this.counter = new ArticleCounter(vocabulary);
    this.keepBoilerplate = keepBoilerplate;
  }

  /** The sentences in the order of the text; those without a token are left out. */
  List<SegmentedSentence> sentences(
      String articleId, String outlet, @Nullable String title, String text) {
    List<Block> blocks =
        keepBoilerplate ? Blocks.withoutBoilerplateRules(text, title) : Blocks.of(text, title);
    List<SegmentedSentence> rows = new ArrayList<>();
    counter.start(outlet);
    for (Block block : blocks) {
      segments.clear();
      segmenter.segment(text, block.begin(), block.end(), segments);
      quotes.clear();
      QuotedSpans.find(text, block.begin(), block.end(), quotes);
      QuoteCursor cursor = new QuoteCursor(quotes);
      for (int i = 0; i < segments.sentences().size(); i++) {
        if (segments.endToken(i) > segments.firstToken(i)) {
          SegmentedSentence row = row(text, block, i, cursor);
          row.setArticleId(articleId);
          row.setOutlet(outlet);
          row.setSentenceNo(rows.size() + 1);
          rows.add(row);
        }
      }
    }
    if (!rows.isEmpty()) {
      rows.get(0).setCounts(counter.finish());
    }
    return rows;
  }

  private SegmentedSentence row(String text, Block block, int index, QuoteCursor cursor) {
    int begin = segments.sentences().begin(index);
    int end = segments.sentences().end(index);
    SegmentedSentence row = new SegmentedSentence();
    row.setBlockNo(block.number() + 1);
    row.setKind(block.kind().label());
    row.setBegin(begin);
    row.setEnd(end);
    row.setText(text.substring(begin, end));
    row.setQuotedSpans(cursor.within(begin, end));
    setTokens(row, text, index, block.kind() != BlockKind.BOILERPLATE);
    return row;
  }

  private void setTokens(SegmentedSentence row, String text, int index, boolean counted) {
    int first = segments.firstToken(index);
    int size = segments.endToken(index) - first;
    String[] tokens = new String[size];
    int[] begins = new int[size];
    int[] ends = new int[size];
    if (counted) {
      counter.openSentence();
    }
    for (int i = 0; i < size; i++) {
      begins[i] = segments.tokens().begin(first + i);
      ends[i] = segments.tokens().end(first + i);
      int type = vocabulary.id(text, begins[i], ends[i]);
      tokens[i] = vocabulary.type(type);
      if (counted) {
        counter.addToken(type);
      }
    }
    row.setTokens(tokens);
    row.setTokenBegins(begins);
    row.setTokenEnds(ends);
  }
}
