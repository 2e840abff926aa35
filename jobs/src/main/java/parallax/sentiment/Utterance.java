package parallax.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One sentence as the rules see it: its words with their places, and what of its text the rules
 * use. Made once and filled again for each sentence. Places are UTF-16 code units from the
 * beginning of the sentence.
 */
final class Utterance {
  private Word[] words = new Word[64];
  private int[] begins = new int[64];
  private int[] ends = new int[64];
  private int size;
  private char[] text = new char[512];
  private int length;
  private boolean speaks;
  private final List<Hit> signs = new ArrayList<>(0);
  private final Marks marks = new Marks();
  private boolean isMarked;

  /** Empties it. */
  void clear() {
    size = 0;
    length = 0;
    speaks = false;
    signs.clear();
    isMarked = false;
  }

  /** Adds a word behind the others; its place follows with all {@link #places}. */
  void add(Word word) {
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
      begins = Arrays.copyOf(begins, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    words[size++] = word;
    speaks |= word.speaks();
  }

  /** Adds a word behind the others. */
  void add(Word word, int begin, int end) {
    add(word);
    begins[size - 1] = begin;
    ends[size - 1] = end;
  }

  /**
   * Says where all words stand.
   *
   * @param from where the sentence begins in the text that the places are of
   */
  void places(int[] givenBegins, int[] givenEnds, int from) {
    for (int token = 0; token < size; token++) {
      begins[token] = givenBegins[token] - from;
      ends[token] = givenEnds[token] - from;
    }
  }

  /** The sentence as written, to be filled; at least as many characters as asked for. */
  char[] text(int atLeast) {
    if (text.length < atLeast) {
      text = new char[Math.max(atLeast, 2 * text.length)];
    }
    return text;
  }

  /** How much of {@link #text(int)} is the sentence. */
  void length(int given) {
    length = given;
  }

  int length() {
    return length;
  }

  /** Adds an emoticon or emoji behind the others. */
  void addSign(int begin, int end, double valence) {
    signs.add(
        new Hit(begin, end, new String(text, begin, end - begin), valence, valence, List.of()));
  }

  /** Emoticons and emoji, before any rule. */
  List<Hit> signs() {
    return signs;
  }

  int size() {
    return size;
  }

  Word word(int token) {
    return words[token];
  }

  int begin(int token) {
    return begins[token];
  }

  int end(int token) {
    return ends[token];
  }

  /** Whether anything may have a valence. */
  boolean speaks() {
    return speaks || !signs.isEmpty();
  }

  /** What the writer's capitals and punctuation say. */
  Marks marks() {
    if (!isMarked) {
      marks.read(text, length, begins, ends, size);
      isMarked = true;
    }
    return marks;
  }

  /** Some tokens as written. */
  String written(int from, int to) {
    return new String(text, begins[from], ends[to - 1] - begins[from]);
  }
}
