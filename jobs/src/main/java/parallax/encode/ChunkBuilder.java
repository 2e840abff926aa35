package parallax.encode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;

/** Gathers sentences into a chunk. */
final class ChunkBuilder {
  private final int number;
  private final TypeTable types = new TypeTable();
  private final Varints tokens = new Varints(1 << 16);
  private final Varints sentenceLengths = new Varints(1 << 12);
  private final Map<UTF8String, Integer> outlets = new LinkedHashMap<>();
  private final List<Integer> articleOutlets = new ArrayList<>();
  private final List<Integer> articleTokens = new ArrayList<>();
  private final List<Integer> articleEnds = new ArrayList<>();
  private final Set<UTF8String> articles = new HashSet<>();
  private UTF8String first = UTF8String.EMPTY_UTF8;
  private UTF8String article = UTF8String.EMPTY_UTF8;
  private int sentenceNo;
  private int sentences;
  private int nTokens;
  private int tokensInArticle;

  ChunkBuilder(int number) {
    this.number = number;
  }

  boolean isInArticle(UTF8String id) {
    return !articles.isEmpty() && article.equals(id);
  }

  /**
   * Adds a sentence.
   *
   * @throws IllegalStateException where an article's sentences do not follow each other
   */
  void add(UTF8String id, int no, UTF8String outlet, ArrayData words) {
    if (!isInArticle(id)) {
      beginArticle(id, outlet);
    } else if (no <= sentenceNo) {
      throw outOfOrder();
    }
    sentenceNo = no;
    int length = words.numElements();
    for (int i = 0; i < length; i++) {
      tokens.add(types.add(words.getUTF8String(i), 1));
    }
    sentenceLengths.add(length);
    sentences++;
    nTokens += length;
    tokensInArticle += length;
  }

  private void beginArticle(UTF8String id, UTF8String outlet) {
    endArticle();
    article = id.copy();
    if (articles.isEmpty()) {
      first = article;
    }
    if (!articles.add(article)) {
      throw outOfOrder();
    }
    Integer place = outlets.get(outlet);
    if (place == null) {
      place = outlets.size();
      outlets.put(outlet.copy(), place);
    }
    articleOutlets.add(place);
    tokensInArticle = 0;
  }

  private void endArticle() {
    if (!articles.isEmpty()) {
      articleTokens.add(tokensInArticle);
      articleEnds.add(sentences);
    }
  }

  private IllegalStateException outOfOrder() {
    return new IllegalStateException(
        "The sentences of article %s do not follow each other in the table of sentences."
            .formatted(article));
  }

  int tokens() {
    return nTokens;
  }

  LocalChunk finish() {
    endArticle();
    return new LocalChunk(
        number,
        outlets.keySet().stream().map(UTF8String::toString).toArray(String[]::new),
        ints(articleOutlets),
        ints(articleTokens),
        ints(articleEnds),
        sentenceLengths.toArray(),
        sentences,
        tokens.toArray(),
        nTokens,
        types.finish(),
        first.toString(),
        article.toString());
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
