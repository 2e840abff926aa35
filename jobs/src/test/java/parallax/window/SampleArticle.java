package parallax.window;

import java.util.List;

/** An article for tests: sentences of ids; each token is counted as {@code scale}. */
record SampleArticle(String id, int outlet, int scale, List<List<Integer>> sentences) {
  int tokens() {
    return scale * sentences.stream().mapToInt(List::size).sum();
  }
}
