package parallax.text;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import parallax.job.UserException;

/**
 * Spellings that count as one, such as "organisations" and "organizations". The file has a variant,
 * a tab and its canonical form in each line; {@code #} opens a comment line.
 */
public final class Variants implements Serializable {
  /** No variant at all. */
  public static final Variants NONE = new Variants(Map.of());

  private final Map<String, String> canonical;

  private Variants(Map<String, String> canonical) {
    this.canonical = canonical;
  }

  /**
   * Reads a file's content.
   *
   * @param name of the file, for messages
   * @throws UserException where a line is not two single tokens, a variant has two canonical forms,
   *     or a canonical form is a variant itself
   */
  public static Variants parse(String content, String name) {
    Map<String, String> canonical = new HashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    int number = 0;
    for (String line : content.split("\r\n|\r|\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\t", -1);
      if (parts.length != 2) {
        throw new UserException(
            "%s, line %d: found %d columns; expected a variant, one tab, its canonical form"
                .formatted(name, number, parts.length));
      }
      String variant = token(parts[0], name, number);
      String form = token(parts[1], name, number);
      String other = canonical.putIfAbsent(variant, form);
      if (other != null && !other.equals(form)) {
        throw new UserException(
            "%s, line %d: '%s' counts as '%s' here and as '%s' in line %d; keep one of the two"
                .formatted(name, number, variant, form, other, lines.get(variant)));
      }
      lines.putIfAbsent(variant, number);
    }
    canonical.forEach((variant, form) -> requireEnd(canonical, variant, form, name, lines));
    return new Variants(canonical);
  }

  private static void requireEnd(
      Map<String, String> canonical,
      String variant,
      String form,
      String name,
      Map<String, Integer> lines) {
    String next = canonical.get(form);
    if (next != null) {
      throw new UserException(
          "%s, line %d: '%s' counts as '%s', which is itself a variant of '%s' (line %d); write '%s' here"
              .formatted(name, lines.get(variant), variant, form, next, lines.get(form), next));
    }
  }

  /** Every spelling that counts as another one. */
  public Set<String> spellings() {
    return Collections.unmodifiableSet(new TreeSet<>(canonical.keySet()));
  }

  /** One token as it is counted. */
  private static String token(String written, String name, int line) {
    String stripped = written.strip();
    String folded = Tokens.fold(stripped, 0, stripped.length());
    boolean single = !folded.isEmpty();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      single &=
          Character.isLetterOrDigit(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || "-'._".indexOf(c) >= 0;
    }
    if (!single || !Tokens.isWord(folded, 0, folded.length())) {
      throw new UserException(
          "%s, line %d: found '%s'; expected a single token (letters, digits, inner hyphens and apostrophes)"
              .formatted(name, line, stripped));
    }
    return folded;
  }

  /** The canonical form of a folded token; the token itself where it has none. */
  public String canonical(String token) {
    return canonical.getOrDefault(token, token);
  }

  /** Number of variants. */
  public int size() {
    return canonical.size();
  }
}
