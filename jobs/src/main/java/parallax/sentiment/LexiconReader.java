package parallax.sentiment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parallax.job.UserException;

/** Reads the two lexicon files strictly; each method throws {@link UserException} with the line. */
final class LexiconReader {
  private static final double MOST_VALENCE = 4;

  private LexiconReader() {}

  /** Words and phrases with their valence, -4 to 4: columns word and valence. */
  static Map<List<String>, Double> valences(String file, String text) {
    Map<List<String>, Double> valences = new LinkedHashMap<>();
    List<TabSeparated.Row> rows = TabSeparated.read(file, text, "word", "valence");
    for (TabSeparated.Row row : rows) {
      put(valences, rows, row, row.number(1, -MOST_VALENCE, MOST_VALENCE));
    }
    return valences;
  }

  /** Words and phrases that change the valence of others: columns phrase, kind and value. */
  static Map<List<String>, Modifier> modifiers(String file, String text) {
    Map<List<String>, Modifier> modifiers = new LinkedHashMap<>();
    List<TabSeparated.Row> rows = TabSeparated.read(file, text, "phrase", "kind", "value");
    for (TabSeparated.Row row : rows) {
      Modifier.Kind kind = kind(row);
      put(modifiers, rows, row, new Modifier(kind, row.number(2, kind.least(), kind.most())));
    }
    return modifiers;
  }

  private static Modifier.Kind kind(TabSeparated.Row row) {
    for (Modifier.Kind kind : Modifier.Kind.values()) {
      if (kind.label().equals(row.cell(1))) {
        return kind;
      }
    }
    String known =
        Arrays.stream(Modifier.Kind.values())
            .map(Modifier.Kind::label)
            .collect(Collectors.joining(", "));
    throw row.error(
        "found the kind '%s'".formatted(row.cell(1)), "one of " + known, "Correct the kind.");
  }

  /** The same entry twice says nothing new; two values for one word cannot both be meant. */
  private static <T> void put(
      Map<List<String>, T> table, List<TabSeparated.Row> rows, TabSeparated.Row row, T value) {
    List<String> words = row.words(0);
    T before = table.putIfAbsent(words, value);
    if (before != null && !before.equals(value)) {
      int first =
          rows.stream()
              .filter(other -> other.words(0).equals(words))
              .mapToInt(TabSeparated.Row::number)
              .findFirst()
              .orElseThrow();
      throw row.error(
          "found '%s' with another value than in line %d".formatted(String.join(" ", words), first),
          "one value for each word",
          "Delete one of the two lines.");
    }
  }
}
