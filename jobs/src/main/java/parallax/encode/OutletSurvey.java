package parallax.encode;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** What the counted text of one outlet amounts to. */
public final class OutletSurvey implements Serializable {
  private static final long serialVersionUID = 1;

  /** The longest n-gram that totals are kept for, in tokens. */
  static final int LONGEST = 10;

  private final long[] ngrams = new long[LONGEST];
  private long tokens;
  private long smallest = Long.MAX_VALUE;

  /** Tokens of articles that may go on in another chunk, by their ids. */
  private final Map<String, Long> parts = new HashMap<>();

  void addSentence(int length) {
    for (int size = 1; size <= Math.min(length, LONGEST); size++) {
      ngrams[size - 1] += length - size + 1;
    }
    tokens += length;
  }

  void addArticle(int articleTokens) {
    if (articleTokens > 0) {
      smallest = Math.min(smallest, articleTokens);
    }
  }

  void addPart(String id, long articleTokens) {
    parts.merge(id, articleTokens, Long::sum);
  }

  OutletSurvey add(OutletSurvey other) {
    for (int i = 0; i < LONGEST; i++) {
      ngrams[i] += other.ngrams[i];
    }
    tokens += other.tokens;
    smallest = Math.min(smallest, other.smallest);
    other.parts.forEach(this::addPart);
    return this;
  }

  /** Tokens. */
  public long tokens() {
    return tokens;
  }

  /** N-grams of a size from 1 to 10, repeated ones included; for size 1 that is the tokens. */
  public long ngrams(int size) {
    return ngrams[size - 1];
  }

  /** Tokens of the smallest article that has any. */
  public long smallestArticle() {
    return parts.values().stream().filter(n -> n > 0).reduce(smallest, Math::min);
  }
}
