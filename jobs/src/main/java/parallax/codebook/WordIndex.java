package parallax.codebook;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says for a token which of the codebook's word sets it belongs to. Words without {@code *} are
 * looked up; words with it are found by their beginning or their end, so that a token meets only
 * the few that can match it.
 */
final class WordIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final BitSet NOTHING = new BitSet();

  private final Map<WordSet, Integer> numbers = new HashMap<>();
  private final BitSet anything = new BitSet();
  private final Map<String, BitSet> whole = new HashMap<>();
  private final Map<String, List<Wildcard>> byBeginning = new HashMap<>();
  private final Map<String, List<Wildcard>> byEnd = new HashMap<>();
  private final List<Wildcard> elsewhere = new ArrayList<>();
  private int longestEdge;

  private record Wildcard(List<String> parts, int set) implements Serializable {

    /** Whether the parts stand in the token in this order, the outer ones at its two ends. */
    boolean matches(String token) {
      String beginning = parts.get(0);
      String end = parts.get(parts.size() - 1);
      int limit = token.length() - end.length();
      if (limit < beginning.length() || !token.startsWith(beginning) || !token.endsWith(end)) {
        return false;
      }
      int at = beginning.length();
      for (String part : parts.subList(1, parts.size() - 1)) {
        int found = token.indexOf(part, at);
        if (found < 0 || found + part.length() > limit) {
          return false;
        }
        at = found + part.length();
      }
      return true;
    }
  }

  /** The number of a set, given out on first sight. */
  int number(WordSet set) {
    return numbers.computeIfAbsent(set, this::added);
  }

  /** The numbers of the sets that hold the token. */
  BitSet setsOf(String token) {
    BitSet found = (BitSet) anything.clone();
    found.or(whole.getOrDefault(token, NOTHING));
    for (int length = 1; length <= Math.min(token.length(), longestEdge); length++) {
      mark(byBeginning.get(token.substring(0, length)), token, found);
      mark(byEnd.get(token.substring(token.length() - length)), token, found);
    }
    mark(elsewhere, token, found);
    return found;
  }

  private static void mark(@Nullable List<Wildcard> wildcards, String token, BitSet found) {
    if (wildcards != null) {
      for (Wildcard wildcard : wildcards) {
        if (wildcard.matches(token)) {
          found.set(wildcard.set());
        }
      }
    }
  }

  private int added(WordSet set) {
    int number = numbers.size();
    for (String word : set.words()) {
      if (word.equals(WordSet.ANY)) {
        anything.set(number);
      } else if (word.contains(WordSet.ANY)) {
        add(new Wildcard(List.of(word.split("\\*", -1)), number));
      } else {
        whole.computeIfAbsent(word, absent -> new BitSet()).set(number);
      }
    }
    return number;
  }

  private void add(Wildcard wildcard) {
    String beginning = wildcard.parts().get(0);
    String end = wildcard.parts().get(wildcard.parts().size() - 1);
    if (!beginning.isEmpty()) {
      byBeginning.computeIfAbsent(beginning, absent -> new ArrayList<>()).add(wildcard);
    } else if (!end.isEmpty()) {
      byEnd.computeIfAbsent(end, absent -> new ArrayList<>()).add(wildcard);
    } else {
      elsewhere.add(wildcard);
    }
    longestEdge = Math.max(longestEdge, Math.max(beginning.length(), end.length()));
  }
}
