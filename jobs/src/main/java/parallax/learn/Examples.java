package parallax.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Looks up what features are made of.
 *
 * @param words the tokens of a text, by the rules by which articles are counted
 * @param vectors the embeddings of some texts
 */
record Examples(
    Function<String, List<String>> words, Function<List<String>, List<float[]>> vectors) {
  /** For classifiers that take no embeddings: no model is loaded. */
  static final Function<List<String>, List<float[]>> NO_VECTORS =
      texts -> Collections.nCopies(texts.size(), new float[0]);

  List<Example> of(List<String> texts) {
    List<float[]> found = vectors.apply(texts);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      examples.add(new Example(words.apply(texts.get(i)), found.get(i)));
    }
    return examples;
  }
}
