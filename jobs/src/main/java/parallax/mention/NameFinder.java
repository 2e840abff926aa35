package parallax.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import parallax.codebook.Evidence;
import parallax.codebook.FrameFinder;

/**
 * Finds the names of targets in a sentence. Where names overlap, as "Google" in "Google DeepMind",
 * the longest stands, whosever it is. Not for several threads.
 */
public final class NameFinder {
  private static final List<String> POSSESSIVES = List.of("'s", "\u2019s");

  private static final Comparator<Evidence> LONGEST_FIRST =
      Comparator.comparingInt((Evidence one) -> one.firstToken() - one.endToken())
          .thenComparingInt(Evidence::firstToken);

  private final FrameFinder finder;

  /**
   * @param words the tokens of a text, by the rules by which articles are counted
   */
  public NameFinder(Targets targets, Function<String, List<String>> words) {
    this.finder = new FrameFinder(targets.names(words));
  }

  /**
   * The mentions of a sentence, in its order.
   *
   * @param text the sentence
   * @param tokens its tokens as they are counted
   * @param begins where each begins in the text, in UTF-16 code units
   * @param ends where each ends
   */
  public List<Mention> find(String text, List<String> tokens, int[] begins, int[] ends) {
    List<Evidence> longest = new ArrayList<>(finder.find(tokens, token -> false));
    longest.removeIf(found -> !isWrittenAs(found.rule(), text, begins[found.firstToken()]));
    longest.sort(LONGEST_FIRST);
    List<Mention> mentions = new ArrayList<>();
    for (Evidence found : longest) {
      if (mentions.stream().noneMatch(other -> overlap(other, found))) {
        int begin = begins[found.firstToken()];
        mentions.add(
            new Mention(
                found.frame(),
                begin,
                withoutPossessive(text, begin, ends[found.endToken() - 1]),
                found.firstToken(),
                found.endToken()));
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::begin));
    return mentions;
  }

  /** "Meta" is a company where it has its capital letter, and a prefix where not. */
  private static boolean isWrittenAs(String alias, String text, int begin) {
    return !Character.isUpperCase(alias.codePointAt(0))
        || Character.isUpperCase(text.codePointAt(begin));
  }

  private static boolean overlap(Mention one, Evidence other) {
    return one.firstToken() < other.endToken() && other.firstToken() < one.endToken();
  }

  private static int withoutPossessive(String text, int begin, int end) {
    String last = text.substring(Math.max(begin, end - 2), end);
    return POSSESSIVES.contains(last) ? end - 2 : end;
  }
}
