package parallax.text;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sources that a page names in lines such as "Source: NAME", "Original article published by
 * NAME" or in an agency's dateline, "CITY (NAME) -". Sources that a sentence of the article merely
 * quotes are not meant.
 */
public final class Credits {
  private static final int MOST_NAME_WORDS = 6;
  private static final int LONGEST_DATELINE = 60;

  private record Phrase(String words, boolean start, int mostWords) {
    static Phrase of(String[] row) {
      return new Phrase(row[0], row[1].equals("start"), Integer.parseInt(row[2]));
    }
  }

  private static final List<Phrase> PHRASES =
      DataFile.rows(Credits.class, "credits.tsv", 3).stream().map(Phrase::of).toList();

  /** Of a line no more is looked at. */
  private static final int LONGEST_SHOWN = 400;

  /** Marks that part the words of a phrase; those of which a text has several forms among them. */
  private static final Pattern PARTS = Pattern.compile("[ '\"-]+");

  private static final CreditHint AT_START =
      new CreditHint(words(true).map(words -> words.get(0)).toList());

  private static final CreditHint INSIDE =
      new CreditHint(
          words(false).map(words -> Collections.max(words, comparingInt(String::length))).toList());

  private Credits() {}

  private static Stream<List<String>> words(boolean start) {
    return PHRASES.stream()
        .filter(phrase -> phrase.start() == start)
        .map(phrase -> List.of(PARTS.split(phrase.words())));
  }

  /** Names as they are written, each once, in the order of the text; empty if it names none. */
  public static List<String> of(String text) {
    Set<String> names = new LinkedHashSet<>();
    for (Line line : Line.of(text)) {
      int end = Math.min(line.end, line.begin + LONGEST_SHOWN);
      boolean phrase = line.end == end && mayHavePhrase(text, line.begin, end);
      if (phrase || mayBeDateline(text, line.begin, end)) {
        String shown = Spaces.single(text, line.begin, end);
        dateline(shown, names);
        if (phrase && !line.folded().isEmpty()) {
          credits(shown, line.words(), names);
        }
      }
    }
    return List.copyOf(names);
  }

  private static boolean mayHavePhrase(String text, int begin, int end) {
    return AT_START.at(text, begin, end) || INSIDE.in(text, begin, end);
  }

  private static boolean mayBeDateline(String text, int begin, int end) {
    return end - begin > 2
        && Character.isUpperCase(text.charAt(begin))
        && Character.isUpperCase(text.charAt(begin + 1))
        && text.substring(begin, end).indexOf('(') >= 0;
  }

  private static void credits(String shown, int words, Set<String> names) {
    String folded = Spaces.sameLengthFold(shown);
    for (Phrase phrase : PHRASES) {
      int at = phrase.start() ? (folded.startsWith(phrase.words()) ? 0 : -1) : at(folded, phrase);
      if (at >= 0 && words <= phrase.mostWords()) {
        names.addAll(names(shown.substring(at + phrase.words().length())));
        return;
      }
    }
  }

  private static int at(String folded, Phrase phrase) {
    int at = folded.indexOf(phrase.words());
    return at > 0 && Character.isLetter(folded.charAt(at - 1)) ? -1 : at;
  }

  /** The names at the start of what follows the phrase, up to the end of the sentence. */
  private static List<String> names(String rest) {
    List<String> names = new ArrayList<>();
    String list = rest.substring(0, endOfNames(rest)).replace(" and ", ",").replace(" & ", ",");
    for (String part : list.split("[,;/|]", -1)) {
      String name = part.strip();
      if (isName(name)) {
        names.add(name);
      }
    }
    String url = rest.strip();
    if (url.startsWith("http://") || url.startsWith("https://")) {
      return List.of(host(url));
    }
    return names;
  }

  /** A full stop before a space or the end, a bracket, a link, or a preposition with a date. */
  private static int endOfNames(String rest) {
    int end = rest.length();
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      boolean stop = c == '.' && (i + 1 == rest.length() || rest.charAt(i + 1) == ' ');
      if (stop || c == '(' || c == ')' || c == '\u2013' || c == '\u2014' || c == '"') {
        end = i;
        break;
      }
    }
    for (String follower : List.of(" on ", " in ", " at ", " under ", " with ", " - ", " http")) {
      int at = rest.indexOf(follower);
      end = at > 0 ? Math.min(end, at) : end;
    }
    return end;
  }

  private static boolean isName(String name) {
    if (name.isEmpty() || name.split(" ", -1).length > MOST_NAME_WORDS) {
      return false;
    }
    char first = name.charAt(0);
    return Character.isUpperCase(first) || Character.isDigit(first) || name.indexOf('.') > 0;
  }

  private static String host(String url) {
    String address = url.substring(url.indexOf("//") + 2);
    int end = 0;
    while (end < address.length()
        && (Character.isLetterOrDigit(address.charAt(end))
            || ".-".indexOf(address.charAt(end)) >= 0)) {
      end++;
    }
    String host = address.substring(0, end);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /** "LONDON, May 19 (Agency) - ": upper-case place, an agency in brackets, a dash. */
  private static void dateline(String shown, Set<String> names) {
    int open = shown.indexOf('(');
    int close = shown.indexOf(')');
    if (open < 2 || open > LONGEST_DATELINE || close < open || close + 2 >= shown.length()) {
      return;
    }
    boolean place =
        Character.isUpperCase(shown.charAt(0)) && Character.isUpperCase(shown.charAt(1));
    boolean dash = Fold.plain(shown.charAt(close + 2)) == '-' && shown.charAt(close + 1) == ' ';
    String agency = shown.substring(open + 1, close).strip();
    if (place && (dash || Fold.plain(shown.charAt(close + 1)) == '-') && isName(agency)) {
      names.add(agency);
    }
  }
}
