package parallax.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names out of the one field that a table or a byline has for them. */
final class Authors {
  private static final Pattern BY = Pattern.compile("(?i)^by\\s+");
  private static final Pattern CLEAR = Pattern.compile("\\s*[;|\\n]\\s*");
  private static final Pattern AND = Pattern.compile("(?i)\\s*,?\\s+(?:and|&)\\s+");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private Authors() {}

  /**
   * The names in their order. Semicolons and bars part names; where there are none, "and" and
   * "&amp;" do, and commas where each part has two words or more, so that "Nash, Craig" stays one
   * name.
   */
  static List<String> split(String field) {
    String names = BY.matcher(field.strip()).replaceFirst("");
    if (CLEAR.matcher(names).find()) {
      return parts(CLEAR, names);
    }
    List<String> all = new ArrayList<>();
    for (String part : parts(AND, names)) {
      List<String> byComma = parts(COMMA, part);
      if (byComma.stream().allMatch(name -> name.contains(" "))) {
        all.addAll(byComma);
      } else {
        all.add(part);
      }
    }
    return all;
  }

  private static List<String> parts(Pattern separator, String names) {
    return separator.splitAsStream(names).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }
}
