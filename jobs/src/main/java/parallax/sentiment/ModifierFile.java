package parallax.sentiment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parallax.job.UserException;

/** Reads a file of words and phrases that change others: columns phrase, kind and value. */
final class ModifierFile {
  private static final List<String> HEADER = List.of("phrase", "kind", "value");
  private static final String EXPECTED = String.join(", ", HEADER);

  private ModifierFile() {}

  /**
   * The entries of a file.
   *
   * @throws UserException with the line, for whatever cannot be read
   */
  static Map<List<String>, Modifier> read(String file, String text, EntryWords words) {
    Map<List<String>, Modifier> modifiers = new LinkedHashMap<>();
    Map<List<String>, Modifier> variants = new LinkedHashMap<>();
    Map<List<String>, Integer> lines = new HashMap<>();
    List<DelimitedLines.Row> rows = DelimitedLines.read(file, text, EXPECTED);
    if (!rows.get(0).cells().equals(HEADER)) {
      throw rows.get(0)
          .line()
          .error(
              "found '%s' in the first line".formatted(String.join(", ", rows.get(0).cells())),
              "the header " + EXPECTED,
              "Put these names, separated by tabs or commas, above the entries.");
    }
    if (rows.size() == 1) {
      throw new UserException(
          "%s: found no entries; expected %s, one entry a line. Check the path."
              .formatted(file, EXPECTED));
    }
    for (DelimitedLines.Row row : rows.subList(1, rows.size())) {
      Line line = row.line();
      if (row.cells().size() != HEADER.size()) {
        throw line.error(
            "found %d cells".formatted(row.cells().size()), EXPECTED, "Correct the line.");
      }
      List<String> phrase = words.words(row.cell(0));
      if (phrase.isEmpty()) {
        throw line.error("found '%s'".formatted(row.cell(0)), "words", "Correct the entry.");
      }
      Modifier.Kind kind = kind(line, row.cell(1));
      Modifier modifier =
          new Modifier(kind, line.number("value", row.cell(2), kind.least(), kind.most()));
      Modifier before = modifiers.putIfAbsent(phrase, modifier);
      Integer first = lines.putIfAbsent(phrase, line.number());
      if (before != null && !before.equals(modifier)) {
        throw line.error(
            "found '%s' with another value than in line %d".formatted(row.cell(0), first),
            "one value for each word",
            "Delete one of the two lines.");
      }
      variants.putIfAbsent(words.canonical(phrase), modifier);
    }
    variants.forEach(modifiers::putIfAbsent);
    return modifiers;
  }

  private static Modifier.Kind kind(Line line, String cell) {
    for (Modifier.Kind kind : Modifier.Kind.values()) {
      if (kind.label().equals(cell)) {
        return kind;
      }
    }
    String known =
        Arrays.stream(Modifier.Kind.values())
            .map(Modifier.Kind::label)
            .collect(Collectors.joining(", "));
    throw line.error("found the kind '%s'".formatted(cell), "one of " + known, "Correct the kind.");
  }
}
