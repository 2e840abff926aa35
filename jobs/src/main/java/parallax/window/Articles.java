package parallax.window;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The articles of all blocks of a partition, numbered, the parts of one article united. */
final class Articles {
  private int[] outlets = new int[1024];
  private int[] tokens = new int[1024];
  private int size;
  private final Map<String, Integer> atEdges = new HashMap<>();

  /** The number of an article that is in one chunk as a whole. */
  int add(int outlet, int articleTokens) {
    if (size == outlets.length) {
      outlets = Arrays.copyOf(outlets, 2 * size);
      tokens = Arrays.copyOf(tokens, 2 * size);
    }
    outlets[size] = outlet;
    tokens[size] = articleTokens;
    return size++;
  }

  /** The number of a chunk's first or last article, of which other chunks may have parts. */
  int addPart(String id, int outlet, int articleTokens) {
    Integer known = atEdges.get(id);
    if (known == null) {
      int number = add(outlet, articleTokens);
      atEdges.put(id, number);
      return number;
    }
    tokens[known] = Math.addExact(tokens[known], articleTokens);
    return known;
  }

  int size() {
    return size;
  }

  int outlet(int article) {
    return outlets[article];
  }

  /** Counted tokens of the whole article, once all blocks are known. */
  int tokens(int article) {
    return tokens[article];
  }
}
