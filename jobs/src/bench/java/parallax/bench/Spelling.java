package parallax.bench;

import java.nio.charset.StandardCharsets;

/**
 * What the word of a rank looks like: the most frequent ones are those of English, the others made
 * of syllables, longer the rarer they are, some of them names, numbers and compounds with a hyphen.
 */
final class Spelling {
  private static final String[] FREQUENT =
      ("the of to and a in that is for on it with as was at by from be he said are have has its an"
              + " this not his but they who will we or had more their which about one were been would"
              + " up i she you new out than after what all people when there if can also some her"
              + " other over first so time no into two last our could him year just them years U.S."
              + " percent now how state because only most government many president before world"
              + " million company like made where against city Mr. those down make day even week"
              + " get back while market such since through way being work did called should may"
              + " former part between country think still week's don't public it's next going Ms.")
          .split(" ");
  private static final String[] ONSETS =
      "b c d f g h j k l m n p r s t v w z br ch cl dr fr gr pl pr sh sl st th tr".split(" ");
  private static final String[] VOWELS = "a e i o u ea ou ai".split(" ");
  private static final String[] CODAS = {"", "n", "r", "l", "s", "t", "d", "m"};

  /**
   * Ranks below the first have one syllable, below the second two, and so forth; four are the most.
   */
  private static final int[] SYLLABLES = {1_500, 40_000, 100_000_000, Integer.MAX_VALUE};

  private static final int KEPT = 1 << 17;
  private final byte[][] kept = new byte[KEPT][];

  /** The word as it stands inside a sentence, in UTF-8. */
  byte[] word(int rank) {
    if (rank >= KEPT) {
      return make(rank).getBytes(StandardCharsets.UTF_8);
    }
    if (kept[rank] == null) {
      kept[rank] = make(rank).getBytes(StandardCharsets.UTF_8);
    }
    return kept[rank];
  }

  private static String make(int rank) {
    if (rank < FREQUENT.length) {
      return FREQUENT[rank];
    }
    int kind = (int) (Hash.mix(rank, 1) >>> 40) % 100;
    if (kind < 2) {
      return number(rank);
    }
    String letters = syllables(rank);
    if (kind < 14) {
      return Character.toUpperCase(letters.charAt(0)) + letters.substring(1);
    }
    return kind < 16 && rank > 2000 ? letters + "-" + FREQUENT[60 + rank % 60] : letters;
  }

  private static String number(int rank) {
    return switch (rank % 4) {
      case 0 -> "%d.%d".formatted(rank / 10, rank % 10);
      case 1 -> "$%d".formatted(rank);
      case 2 ->
          rank < 1000 ? "%d".formatted(1500 + rank) : "%d,%03d".formatted(rank / 1000, rank % 1000);
      default -> "%d".formatted(rank);
    };
  }

  /**
   * Open syllables and a last one that may be closed; no two ranks of a length are spelled alike.
   */
  private static String syllables(int rank) {
    int number = 1;
    long spellings = (long) ONSETS.length * VOWELS.length * CODAS.length;
    while (rank >= SYLLABLES[number - 1]) {
      number++;
      spellings *= (long) ONSETS.length * VOWELS.length;
    }
    // A prime, so that neighbours in rank look nothing alike and none is lost.
    long rest = rank * 2_654_435_761L % spellings;
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < number; i++) {
      word.append(ONSETS[(int) (rest % ONSETS.length)]);
      rest /= ONSETS.length;
      word.append(VOWELS[(int) (rest % VOWELS.length)]);
      rest /= VOWELS.length;
    }
    return word.append(CODAS[(int) rest]).toString();
  }
}
