package parallax.framing;

import java.util.List;

/** The parts of an outlet's text that are compared apart: kinds of block, and voices. */
public final class Scope {
  public static final String ALL = "all";
  public static final String TITLE = "title";
  public static final String HEADING = "heading";

  /** Body text and lists. */
  public static final String BODY = "body";

  /** What the outlet says in its own voice. */
  public static final String OWN = "own";

  /** What others say: inside quotation marks, or reported without them. */
  public static final String QUOTED = "quoted";

  public static final List<String> EVERY = List.of(ALL, TITLE, HEADING, BODY, OWN, QUOTED);

  private Scope() {}
}
