package parallax.codebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Matches as they are found, without an object for each. */
final class Matches {
  private static final int WIDTH = 5;

  /**
   * A match.
   *
   * @param group what it is counted under
   * @param rule number of the pattern
   * @param words how many tokens the pattern names: the length without gaps
   * @param begin first token
   * @param end behind the last token
   */
  record Match(int group, int rule, int words, int begin, int end) {}

  private int[] numbers = new int[16 * WIDTH];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int group, int rule, int words, int begin, int end) {
    int at = size * WIDTH;
    if (at == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * at);
    }
    numbers[at] = group;
    numbers[at + 1] = rule;
    numbers[at + 2] = words;
    numbers[at + 3] = begin;
    numbers[at + 4] = end;
    size++;
  }

  /** Whether one of them is of a group below this one. */
  boolean hasGroupBelow(int group) {
    for (int i = 0; i < size; i++) {
      if (numbers[i * WIDTH] < group) {
        return true;
      }
    }
    return false;
  }

  /** The matches in the order in which they were found. */
  List<Match> list() {
    List<Match> list = new ArrayList<>(size);
    for (int at = 0; at < size * WIDTH; at += WIDTH) {
      list.add(
          new Match(
              numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3], numbers[at + 4]));
    }
    return list;
  }
}
