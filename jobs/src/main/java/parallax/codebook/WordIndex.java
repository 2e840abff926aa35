package parallax.codebook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says for a token which of the codebook's word sets it belongs to. Words without {@code *} are
 * looked up; those with it are one {@link WildcardTrie}, so that a token is read once whatever
 * their number.
 */
final class WordIndex {
  private static final int[] NONE = {};

  private final Map<WordSet, Integer> numbers = new HashMap<>();
  private final Map<String, int[]> whole = new HashMap<>();
  private final WildcardTrie wildcards = new WildcardTrie();
  private int[] anything = NONE;

  /** An index of one word, with {@code *} or without. */
  static WordIndex of(String word) {
    WordIndex index = new WordIndex();
    index.number(WordSet.of(word));
    return index;
  }

  /** Whether a set holds the token. */
  boolean knows(String token) {
    return setsOf(token).length > 0;
  }

  /** The number of a set, given out on first sight. */
  int number(WordSet set) {
    Integer known = numbers.get(set);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    numbers.put(set, number);
    for (String word : set.words()) {
      if (word.equals(WordSet.ANY)) {
        anything = with(anything, number);
      } else if (word.contains(WordSet.ANY)) {
        wildcards.add(List.of(word.split("\\*", -1)), number);
      } else {
        whole.merge(word, new int[] {number}, (before, added) -> with(before, added[0]));
      }
    }
    return number;
  }

  /** The numbers of the sets that hold the token, ascending. Not to be changed. */
  int[] setsOf(String token) {
    int[] same = whole.getOrDefault(token, NONE);
    int[] fitting = wildcards.match(token);
    if (same.length == 0 && fitting.length == 0) {
      return anything;
    }
    return Stream.of(anything, same, fitting)
        .flatMapToInt(IntStream::of)
        .distinct()
        .sorted()
        .toArray();
  }

  private static int[] with(int[] numbers, int number) {
    int[] more = Arrays.copyOf(numbers, numbers.length + 1);
    more[numbers.length] = number;
    return more;
  }
}
