package parallax.target;

import java.io.Serializable;
import java.util.List;
import parallax.codebook.Codebook;
import parallax.codebook.FrameFinder;
import parallax.mention.NameFinder;
import parallax.mention.StandIns;
import parallax.mention.Targets;
import parallax.segment.TextWords;
import parallax.text.Variants;

/**
 * By what mentions are found, to be sent to tasks.
 *
 * @param candidates what a sentence that may have a mention has in it
 * @param variants spellings that count as one
 */
record MentionRules(Targets targets, Codebook candidates, Variants variants)
    implements Serializable {

  static MentionRules of(Targets targets, Variants variants) {
    return new MentionRules(targets, targets.candidates(new TextWords(variants)), variants);
  }

  /** Finds names with their places; not for several threads. */
  NameFinder nameFinder() {
    return new NameFinder(targets, new TextWords(variants));
  }

  StandIns standIns() {
    return new StandIns(targets);
  }

  /** Tells sentences with a name; not for several threads. */
  Names names() {
    return new Names(new FrameFinder(targets.names(new TextWords(variants))));
  }

  /** Tells sentences with a name. */
  static final class Names {
    private final FrameFinder finder;

    private Names(FrameFinder finder) {
      this.finder = finder;
    }

    /** Whether any of a sentence's tokens are a name, however it is written. */
    boolean any(List<String> tokens) {
      return !finder.find(tokens, token -> false).isEmpty();
    }
  }
}
