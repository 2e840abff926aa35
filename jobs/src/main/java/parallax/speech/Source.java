package parallax.speech;

import org.jspecify.annotations.Nullable;

/**
 * Who says something, as far as its own sentence tells.
 *
 * @param name as written; not null exactly where the kind is {@link Kind#NAMED}
 */
record Source(Kind kind, @Nullable String name) {
  enum Kind {
    /** A name beside the verb. */
    NAMED,
    /** "He said". */
    HE,
    /** "She said". */
    SHE,
    /** "The company said". */
    COMPANY,
    /** Somebody else without a name, such as "critics". */
    UNNAMED,
    /** Nothing in the sentence says who. */
    ABSENT
  }

  static final Source UNNAMED = new Source(Kind.UNNAMED, null);
  static final Source ABSENT = new Source(Kind.ABSENT, null);

  static Source named(String name) {
    return new Source(Kind.NAMED, name);
  }
}
