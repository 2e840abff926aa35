package parallax.codebook;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import parallax.text.NearestName;

/** What a codebook's word classes stand for, as {@code <laboratory>} in its patterns. */
public final class WordClasses implements Serializable {
  private static final long serialVersionUID = 1L;

  static final String NAME = "[a-z][a-z0-9_]{0,63}";

  private final Map<String, Ways> byName = new LinkedHashMap<>();

  void define(String name, Ways ways) {
    byName.put(name, ways);
  }

  boolean isDefined(String name) {
    return byName.containsKey(name);
  }

  Collection<String> names() {
    return byName.keySet();
  }

  /**
   * What a class stands for.
   *
   * @param offset where a pattern names it
   * @throws RuleSyntaxException if there is no such class
   */
  Ways ways(String name, int offset) throws RuleSyntaxException {
    Ways ways = byName.get(name);
    if (ways == null) {
      throw new RuleSyntaxException(
          offset,
          byName.isEmpty()
              ? "unknown class <%s>; define it under 'classes'".formatted(name)
              : "unknown class <%s>; did you mean <%s>?"
                  .formatted(name, NearestName.of(name, byName.keySet())));
    }
    return ways;
  }
}
