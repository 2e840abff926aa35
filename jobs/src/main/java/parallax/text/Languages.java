package parallax.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells sentences that are clearly not English, by their most frequent words and by their script.
 *
 * <p>A sentence is in another language where three or more of its words, and a quarter of them, are
 * function words of that language ("und", "que"), or two and more than half; and these are more
 * than twice as many as the English ones. It is in another script where most of its words begin
 * with a letter that is not Latin. So quotations, names and short sentences without any function
 * word count as English: nothing speaks against it.
 */
public final class Languages {
  /** Of a word that begins with a letter of another script. */
  private static final long OTHER_SCRIPT = 1L << 63;

  private static final long ENGLISH = 1;
  private static final int MANY = 3;
  private static final int FEW = 2;
  private static final int TIMES_ENGLISH = 2;
  private static final Languages BUILT_IN = new Languages();

  private final List<String> names = new ArrayList<>();
  private final Map<String, Long> flags = new HashMap<>();

  private Languages() {
    for (String[] row : DataFile.rows(Languages.class, "function-words.tsv", 2)) {
      long flag = 1L << names.size();
      names.add(row[0]);
      for (String word : row[1].split(" ", -1)) {
        flags.merge(word, flag, (known, more) -> known | more);
      }
    }
  }

  /** What a word, in lower case, says about the language of its sentence; 0 for nothing. */
  public static long flags(String word) {
    Long known = BUILT_IN.flags.get(word);
    if (known != null) {
      return known;
    }
    int first = word.isEmpty() ? ' ' : word.codePointAt(0);
    boolean latin =
        !Character.isLetter(first)
            || Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN;
    return latin ? 0 : OTHER_SCRIPT;
  }

  /** All words of which {@link #flags} knows the language. */
  public static Set<String> functionWords() {
    return Set.copyOf(BUILT_IN.flags.keySet());
  }

  /** The words of one sentence after another. */
  public static final class Count {
    private final int[] byLanguage = new int[BUILT_IN.names.size()];
    private int words;
    private int otherScript;
    private boolean isForeign;

    /** Begins with another sentence. */
    public void clear() {
      if (isForeign) {
        Arrays.fill(byLanguage, 0);
      }
      byLanguage[0] = 0;
      words = 0;
      otherScript = 0;
      isForeign = false;
    }

    /** Adds a word by its {@link Languages#flags}. */
    public void add(long flags) {
      words++;
      if (flags == ENGLISH) {
        byLanguage[0]++;
      } else if (flags == OTHER_SCRIPT) {
        otherScript++;
      } else if (flags != 0) {
        isForeign = true;
        for (long rest = flags; rest != 0; rest &= rest - 1) {
          byLanguage[Long.numberOfTrailingZeros(rest)]++;
        }
      }
    }

    /** The language that the sentence is in, where that is clear and not English; else null. */
    public @Nullable String other() {
      if (2 * otherScript > words) {
        return "another script";
      }
      if (!isForeign) {
        return null;
      }
      int most = 1;
      for (int language = 2; language < byLanguage.length; language++) {
        most = byLanguage[language] > byLanguage[most] ? language : most;
      }
      int n = byLanguage[most];
      boolean clear = (n >= MANY && 4 * n >= words) || (n >= FEW && 2 * n > words);
      return clear && n > TIMES_ENGLISH * byLanguage[0] ? BUILT_IN.names.get(most) : null;
    }
  }
}
