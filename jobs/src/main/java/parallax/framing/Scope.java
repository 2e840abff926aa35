package parallax.framing;

import java.util.List;

/** The parts of an outlet's text that are compared apart: kinds of block, and voices. */
final class Scope {
  static final String ALL = "all";
  static final String TITLE = "title";
  static final String HEADING = "heading";

  /** Body text and lists. */
  static final String BODY = "body";

  /** What the outlet says in its own voice. */
  static final String OWN = "own";

  /** What others say: inside quotation marks, or reported without them. */
  static final String QUOTED = "quoted";

  static final List<String> EVERY = List.of(ALL, TITLE, HEADING, BODY, OWN, QUOTED);

  private Scope() {}
}
