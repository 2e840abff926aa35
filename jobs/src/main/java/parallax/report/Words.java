package parallax.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers and lists as the report writes them. */
final class Words {
  private static final String[] SMALL = {
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve"
  };

  private Words() {}

  /** In words up to twelve, in digits above. */
  static String count(long number) {
    return number >= 0 && number < SMALL.length ? SMALL[(int) number] : "%,d".formatted(number);
  }

  /** Such as "three outlets" and "one outlet". */
  static String count(long number, String one, String many) {
    return count(number) + " " + (number == 1 ? one : many);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** A share of 0 to 1. */
  static String percent(double share) {
    return number(100 * share) + " %";
  }

  /** How many times as large, given as a natural logarithm; always 1 or more. */
  static String times(double logarithm) {
    double factor = Math.exp(Math.abs(logarithm));
    return factor < 10
        ? number(factor)
        : String.format(Locale.ROOT, "%,.0f", Math.min(factor, 1e6));
  }

  static String p(double p) {
    return p < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", p);
  }

  /** A first letter in upper case. */
  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Names with commas and "and" between them; of more than {@code most} the first ones. */
  static Sentence names(List<String> names, int most) {
    List<String> shown = names.subList(0, Math.min(most, names.size()));
    int others = names.size() - shown.size();
    List<Sentence.Span> spans = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      if (i > 0) {
        boolean last = others == 0 && i == shown.size() - 1;
        spans.add(new Sentence.Span(last ? " and " : ", ", false));
      }
      spans.add(Sentence.name(shown.get(i)));
    }
    if (others > 0) {
      spans.add(new Sentence.Span(" and " + count(others, "other", "others"), false));
    }
    return new Sentence(spans);
  }
}
