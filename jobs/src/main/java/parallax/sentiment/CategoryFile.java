package parallax.sentiment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import parallax.job.UserException;

/**
 * Reads a list of words by category as LIWC's dictionaries are written: categories with numbers
 * between two lines of %, then words, * for any ending, each with the numbers of its categories.
 *
 * <p>Such lists say of no word how strong it is: all words of the positive category have 1.5, those
 * of the negative one -1.5, the mean strength in VADER's lexicon. Words of other categories alone
 * are passed over; patterns of a codebook count those.
 */
final class CategoryFile {
  private static final String FENCE = "%";
  private static final double STRENGTH = 1.5;
  private static final Pattern TABS = Pattern.compile("\t+");
  private static final Pattern SPACES = Pattern.compile("[ \t]+");
  private static final Set<String> POSITIVE =
      Set.of("posemo", "positive", "pos", "emo_pos", "tone_pos", "positiv");
  private static final Set<String> NEGATIVE =
      Set.of("negemo", "negative", "neg", "emo_neg", "tone_neg", "negativ");

  private final Map<String, String> names = new HashMap<>();
  private final Set<String> positive = new HashSet<>();
  private final Set<String> negative = new HashSet<>();

  private CategoryFile() {}

  /** Whether the first line with anything on it is a %. */
  static boolean isOne(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("")
        .equals(FENCE);
  }

  /**
   * Adds the entries of a file.
   *
   * @throws UserException with the line, for whatever cannot be read, and for a file without a
   *     positive or negative category
   */
  static void read(String file, String text, Valences into) {
    CategoryFile categories = new CategoryFile();
    int fences = 0;
    int number = 0;
    int added = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = raw.strip();
      if (line.equals(FENCE)) {
        fences++;
        if (fences == 2) {
          categories.requireSides(file);
        }
      } else if (!line.isEmpty() && fences == 1) {
        categories.addCategory(new Line(file, number), line);
      } else if (!line.isEmpty()) {
        added += categories.addWord(new Line(file, number), line, into) ? 1 : 0;
      }
    }
    if (fences < 2 || added == 0) {
      throw new UserException(
          "%s: found %s; expected categories between two lines of %%, then words with their numbers. Check the file."
              .formatted(file, fences < 2 ? "no second line of %" : "no word of either side"));
    }
  }

  private void addCategory(Line line, String text) {
    List<String> cells = List.of(SPACES.split(text));
    if (cells.size() < 2 || names.putIfAbsent(cells.get(0), cells.get(1)) != null) {
      throw line.error(
          "found '%s'".formatted(text),
          "the number and the name of a category, each number once",
          "Correct the line.");
    }
    String name = cells.get(1).toLowerCase(Locale.ROOT);
    if (POSITIVE.contains(name)) {
      positive.add(cells.get(0));
    } else if (NEGATIVE.contains(name)) {
      negative.add(cells.get(0));
    }
  }

  private void requireSides(String file) {
    if (positive.isEmpty() && negative.isEmpty()) {
      throw new UserException(
          "%s: found the categories %s; expected one named posemo or negemo (or positive, negative, pos, neg, emo_pos, emo_neg, tone_pos, tone_neg). Rename those that you mean."
              .formatted(file, String.join(", ", new TreeSet<>(names.values()))));
    }
  }

  /** Whether the word belongs to either side. */
  private boolean addWord(Line line, String text, Valences into) {
    String[] cells = (text.indexOf('\t') >= 0 ? TABS : SPACES).split(text, 2);
    if (cells.length < 2) {
      throw line.error(
          "found '%s'".formatted(text), "a word and its categories", "Add their numbers.");
    }
    boolean isPositive = false;
    boolean isNegative = false;
    for (String category : List.of(SPACES.split(cells[1].strip()))) {
      if (!names.containsKey(category)) {
        throw line.error(
            "found the category '%s'".formatted(category),
            "numbers of the categories above",
            "Correct it; conditions in brackets are not supported.");
      }
      isPositive |= positive.contains(category);
      isNegative |= negative.contains(category);
    }
    if (isPositive && isNegative) {
      throw line.error(
          "found '%s' in a positive and a negative category".formatted(cells[0].strip()),
          "one of them",
          "Delete the other.");
    }
    if (isPositive || isNegative) {
      into.add(line, cells[0].strip(), isPositive ? STRENGTH : -STRENGTH);
    }
    return isPositive || isNegative;
  }
}
