package parallax.ngram;

import java.io.Serializable;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import parallax.encode.OutletSurvey;

/** The outlets by their numbers, and what their n-grams are counted in. */
final class OutletSizes implements Serializable {
  private static final long serialVersionUID = 1;

  private final String[] names;
  private final long[] tokens;
  private final long[] smallestArticles;
  private final long[][] ngrams;

  OutletSizes(Map<String, OutletSurvey> outlets) {
    int n = outlets.size();
    names = outlets.keySet().toArray(String[]::new);
    tokens = new long[n];
    smallestArticles = new long[n];
    ngrams = new long[n][Sizes.MOST];
    int outlet = 0;
    for (OutletSurvey survey : outlets.values()) {
      tokens[outlet] = survey.tokens();
      smallestArticles[outlet] = survey.smallestArticle();
      for (int size = 1; size <= Sizes.MOST; size++) {
        ngrams[outlet][size - 1] = survey.ngrams(size);
      }
      outlet++;
    }
  }

  int size() {
    return names.length;
  }

  String name(int outlet) {
    return names[outlet];
  }

  UTF8String[] utf8Names() {
    UTF8String[] utf8 = new UTF8String[names.length];
    for (int i = 0; i < utf8.length; i++) {
      utf8[i] = UTF8String.fromString(names[i]);
    }
    return utf8;
  }

  long tokens(int outlet) {
    return tokens[outlet];
  }

  /** Of all outlets; not a copy. */
  long[] tokens() {
    return tokens;
  }

  long smallestArticle(int outlet) {
    return smallestArticles[outlet];
  }

  /** N-grams of a size in an outlet, repeated ones included. */
  long ngrams(int outlet, int size) {
    return ngrams[outlet][size - 1];
  }
}
