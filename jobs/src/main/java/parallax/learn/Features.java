package parallax.learn;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns a sentence into numbered features: its embedding, then its words. Both have length 1, so
 * that one regularisation fits both.
 *
 * @param dimensions of the embedding; 0 does without it
 * @param words the terms; none does without them
 */
record Features(int dimensions, WordWeights words) implements Serializable {
  /** Which features a classifier takes. */
  record Kinds(boolean embedding, boolean words) {}

  /** Takes the terms from the sentences that a classifier is fitted on, and from no others. */
  static Features from(List<Example> examples, Kinds kinds) {
    return new Features(
        kinds.embedding() ? examples.get(0).embedding().length : 0,
        kinds.words()
            ? WordWeights.of(examples.stream().map(Example::tokens).toList())
            : new WordWeights(List.of(), new double[0]));
  }

  /** How many features there are. */
  int size() {
    return dimensions + words.terms().size();
  }

  /** The features of each sentence. */
  List<SparseVector> of(List<Example> examples) {
    Map<String, Integer> numbers = words.numbers();
    List<SparseVector> vectors = new ArrayList<>(examples.size());
    for (Example example : examples) {
      vectors.add(of(example, numbers));
    }
    return vectors;
  }

  /**
   * The features of one sentence.
   *
   * @param numbers those of {@link WordWeights#numbers}
   */
  SparseVector of(Example example, Map<String, Integer> numbers) {
    return vector(example, words.of(example.tokens(), numbers));
  }

  private SparseVector vector(Example example, TreeMap<Integer, Double> terms) {
    int[] numbers = new int[dimensions + terms.size()];
    double[] values = new double[numbers.length];
    for (int i = 0; i < dimensions; i++) {
      numbers[i] = i;
      values[i] = example.embedding()[i];
    }
    int next = dimensions;
    for (Map.Entry<Integer, Double> term : terms.entrySet()) {
      numbers[next] = dimensions + term.getKey();
      values[next++] = term.getValue();
    }
    return new SparseVector(numbers, values);
  }
}
