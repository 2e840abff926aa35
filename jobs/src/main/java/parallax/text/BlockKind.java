package parallax.text;

import java.util.Locale;

/** What a block of an article is. */
public enum BlockKind {
  /** The headline, once. */
  TITLE,
  /** A short line that names what follows. */
  HEADING,
  /** A paragraph. */
  BODY,
  /** An item of a list, without its bullet or number. */
  LIST,
  /** A line that belongs to the page and not to the article: byline, share bar, comment form. */
  BOILERPLATE;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name as tables hold it: lower case. */
  public String label() {
    return label;
  }
}
