package parallax.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.job.UserException;
import parallax.text.NearestName;

/**
 * Hand-coded sentences, each text of an article once, with what every coder said.
 *
 * @param units in the order of the files
 * @param notCoded rows that nobody has coded yet
 */
public record Coded(List<Unit> units, int notCoded) {
  /**
   * One sentence.
   *
   * @param byCoder the frames that each coder gave it
   * @param weight how many sentences of the corpus it stands for; null where no file says so
   */
  public record Unit(
      String place,
      String text,
      String article,
      Map<String, NavigableSet<String>> byCoder,
      @Nullable Double weight) {
    /** Whether more than half of its coders gave it the frame. */
    public boolean has(String frame) {
      long yes = byCoder.values().stream().filter(frames -> frames.contains(frame)).count();
      return 2 * yes > byCoder.size();
    }
  }

  /**
   * Puts the verdicts on a sentence together.
   *
   * @throws UserException where a coder gave a sentence two verdicts, or it has two weights
   */
  static Coded of(Collection<CodedSentence> sentences, int notCoded) {
    return new Coded(CodedUnits.of(sentences), notCoded);
  }

  /** The same sentences, with these frames only. */
  public Coded only(Collection<String> frames) {
    List<Unit> kept = new ArrayList<>();
    for (Unit unit : units) {
      Map<String, NavigableSet<String>> byCoder = new TreeMap<>();
      unit.byCoder()
          .forEach(
              (coder, seen) -> {
                NavigableSet<String> left = new TreeSet<>(seen);
                left.retainAll(frames);
                byCoder.put(coder, left);
              });
      kept.add(new Unit(unit.place(), unit.text(), unit.article(), byCoder, unit.weight()));
    }
    return new Coded(kept, notCoded);
  }

  /** Every frame that somebody saw, sorted. */
  public NavigableSet<String> frames() {
    NavigableSet<String> frames = new TreeSet<>();
    units.forEach(unit -> unit.byCoder().values().forEach(frames::addAll));
    return frames;
  }

  /** Everybody who coded, sorted. */
  public NavigableSet<String> coders() {
    NavigableSet<String> coders = new TreeSet<>();
    units.forEach(unit -> coders.addAll(unit.byCoder().keySet()));
    return coders;
  }

  /** Their texts. */
  public List<String> texts() {
    return units.stream().map(Unit::text).toList();
  }

  /**
   * How many sentences of the corpus each stands for; empty where no file says so.
   *
   * @throws UserException where only some have a weight
   */
  public Optional<double[]> weights() {
    Unit[] weighed = units.stream().filter(unit -> unit.weight() != null).toArray(Unit[]::new);
    if (weighed.length == 0) {
      return Optional.empty();
    }
    for (Unit unit : units) {
      if (unit.weight() == null) {
        throw new UserException(
            "%s has no weight, and %s has one; give each sentence its weight, or take such files one at a time."
                .formatted(unit.place(), weighed[0].place()));
      }
    }
    return Optional.of(Arrays.stream(weighed).mapToDouble(Unit::weight).toArray());
  }

  /** Which of them have the frame. */
  public boolean[] having(String frame) {
    boolean[] having = new boolean[units.size()];
    for (int i = 0; i < having.length; i++) {
      having[i] = units.get(i).has(frame);
    }
    return having;
  }

  /**
   * Refuses frames that are not known.
   *
   * @param where what knows frames, such as {@code the codebook builtin:frames.yaml}
   */
  public void requireFrames(Collection<String> known, String where) {
    for (Unit unit : units) {
      for (NavigableSet<String> frames : unit.byCoder().values()) {
        for (String frame : frames) {
          if (!known.contains(frame)) {
            throw new UserException(
                "%s: the frame '%s' is not in %s; did you mean '%s'?"
                    .formatted(unit.place(), frame, where, NearestName.of(frame, known)));
          }
        }
      }
    }
  }
}
