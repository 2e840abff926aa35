package parallax.embed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts text into the word pieces of BERT's uncased models, each with its place in the text: words
 * end at spaces, marks and ideographs, lose case and accents, and are cut into the longest pieces
 * of the vocabulary from left to right (Devlin, Chang, Lee and Toutanova 2019; Wu et al. 2016).
 */
final class WordPieces {
  private static final String UNKNOWN = "[UNK]";
  private static final String INSIDE = "##";

  /** Longer words are unknown as a whole. */
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary = new HashMap<>();
  private final int unknown;

  /**
   * A piece of a text.
   *
   * @param id its number in the vocabulary
   * @param begin in UTF-16 code units
   * @param end behind it
   */
  record Piece(int id, int begin, int end) {}

  /**
   * Knows a vocabulary.
   *
   * @param pieces each at the place of its number; those inside words begin with ##
   */
  WordPieces(List<String> pieces) {
    for (int id = 0; id < pieces.size(); id++) {
      vocabulary.put(pieces.get(id), id);
    }
    unknown = id(UNKNOWN);
  }

  /** The number of a piece that the vocabulary has. */
  int id(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("The vocabulary has no piece " + piece);
    }
    return id;
  }

  /** The pieces of a text, without the marks that a model wants around them. */
  List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    Word word = new Word();
    int at = 0;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      int next = at + Character.charCount(letter);
      if (isSpace(letter)) {
        flush(word, pieces);
      } else if (!isIgnored(letter)) {
        boolean alone = isMark(letter) || isIdeograph(letter);
        if (alone) {
          flush(word, pieces);
        }
        word.add(plain(letter), at, next);
        if (alone) {
          flush(word, pieces);
        }
      }
      at = next;
    }
    flush(word, pieces);
    return pieces;
  }

  /** The letters of a word without case and accents, and which part of the text each comes from. */
  private static final class Word {
    private final StringBuilder letters = new StringBuilder();
    private final List<int[]> places = new ArrayList<>();

    void add(String plain, int begin, int end) {
      letters.append(plain);
      for (int i = 0; i < plain.length(); i++) {
        places.add(new int[] {begin, end});
      }
    }

    Piece piece(int id, int from, int to) {
      return new Piece(id, places.get(from)[0], places.get(to - 1)[1]);
    }

    void clear() {
      letters.setLength(0);
      places.clear();
    }
  }

  private void flush(Word word, List<Piece> pieces) {
    int length = word.letters.length();
    if (length > 0) {
      int first = pieces.size();
      if (word.letters.codePoints().count() > LONGEST_WORD || !cut(word, pieces)) {
        pieces.subList(first, pieces.size()).clear();
        pieces.add(word.piece(unknown, 0, length));
      }
    }
    word.clear();
  }

  /** False where a part of the word is in no piece of the vocabulary. */
  private boolean cut(Word word, List<Piece> pieces) {
    int length = word.letters.length();
    int from = 0;
    while (from < length) {
      int to = length;
      Integer id = null;
      while (to > from && id == null) {
        String part = word.letters.substring(from, to);
        id = vocabulary.get(from == 0 ? part : INSIDE + part);
        to -= id == null ? 1 : 0;
      }
      if (id == null) {
        return false;
      }
      pieces.add(word.piece(id, from, to));
      from = to;
    }
    return true;
  }

  private static String plain(int letter) {
    if (letter < 0x80) {
      return String.valueOf((char) Character.toLowerCase(letter));
    }
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
        .codePoints()
        .filter(one -> Character.getType(one) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isSpace(int letter) {
    return letter == '\t'
        || letter == '\n'
        || letter == '\r'
        || Character.isSpaceChar(letter)
        || Character.isWhitespace(letter);
  }

  /** Not printed: control characters, marks of direction, what could not be read. */
  private static boolean isIgnored(int letter) {
    int type = Character.getType(letter);
    return letter == 0xFFFD
        || type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.PRIVATE_USE
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED;
  }

  private static boolean isMark(int letter) {
    if (letter < 0x80) {
      return !Character.isLetterOrDigit(letter);
    }
    return switch (Character.getType(letter)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isIdeograph(int letter) {
    return (letter >= 0x4E00 && letter <= 0x9FFF)
        || (letter >= 0x3400 && letter <= 0x4DBF)
        || (letter >= 0x20000 && letter <= 0x2CEAF)
        || (letter >= 0xF900 && letter <= 0xFAFF)
        || (letter >= 0x2F800 && letter <= 0x2FA1F);
  }
}
