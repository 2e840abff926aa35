package parallax.learn;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Words, the parts of hyphenated ones, and pairs of neighbours as features: (1 + ln n) times the
 * inverse document frequency ln((1 + N) / (1 + n_documents)) + 1, scaled to length 1; Manning,
 * Raghavan and Schütze (2008), "Introduction to Information Retrieval", smoothed. Terms of a single
 * sentence are left out.
 *
 * @param terms in alphabetic order
 * @param weights inverse document frequency of each
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record WordWeights(List<String> terms, double[] weights) implements Serializable {
  private static final int MIN_SENTENCES = 2;

  /** What holds the parts of a token together. */
  private static final Pattern PART = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Takes the terms from sentences, given as tokens. */
  static WordWeights of(List<List<String>> sentences) {
    Map<String, Integer> documents = new TreeMap<>();
    for (List<String> tokens : sentences) {
      new HashSet<>(terms(tokens)).forEach(term -> documents.merge(term, 1, Integer::sum));
    }
    documents.values().removeIf(n -> n < MIN_SENTENCES);
    List<String> terms = new ArrayList<>(documents.keySet());
    double[] weights = new double[terms.size()];
    for (int i = 0; i < weights.length; i++) {
      int n = documents.getOrDefault(terms.get(i), 0);
      weights[i] = Math.log((1.0 + sentences.size()) / (1.0 + n)) + 1;
    }
    return new WordWeights(terms, weights);
  }

  /** "pro-gun" and "NRA's" are what "gun" and "nra" are, too; single characters are not. */
  private static List<String> terms(List<String> tokens) {
    List<String> words = new ArrayList<>();
    for (String token : tokens) {
      for (String part : PART.split(token, -1)) {
        if (part.length() > 1) {
          words.add(part);
        }
      }
    }
    List<String> terms = new ArrayList<>(words);
    for (int i = 1; i < words.size(); i++) {
      terms.add(words.get(i - 1) + " " + words.get(i));
    }
    return terms;
  }

  /** The number of each term. */
  Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < terms.size(); i++) {
      numbers.put(terms.get(i), i);
    }
    return numbers;
  }

  /** A sentence's features by number, of length 1 together; empty where it has no known term. */
  TreeMap<Integer, Double> of(List<String> tokens, Map<String, Integer> numbers) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (String term : terms(tokens)) {
      Integer number = numbers.get(term);
      if (number != null) {
        counts.merge(number, 1, Integer::sum);
      }
    }
    TreeMap<Integer, Double> values = new TreeMap<>();
    double squares = 0;
    for (Map.Entry<Integer, Integer> count : new TreeMap<>(counts).entrySet()) {
      double value = (1 + Math.log(count.getValue())) * weights[count.getKey()];
      squares += value * value;
      values.put(count.getKey(), value);
    }
    double length = Math.sqrt(squares);
    values.replaceAll((number, value) -> value / length);
    return values;
  }
}
