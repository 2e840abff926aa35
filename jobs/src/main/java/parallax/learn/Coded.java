package parallax.learn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
   */
  public record Unit(
      String place, String text, String article, Map<String, NavigableSet<String>> byCoder) {
    /** Whether more than half of its coders gave it the frame. */
    public boolean has(String frame) {
      long yes = byCoder.values().stream().filter(frames -> frames.contains(frame)).count();
      return 2 * yes > byCoder.size();
    }
  }

  /**
   * Puts the verdicts on a sentence together.
   *
   * @throws UserException where a coder gave a sentence two verdicts
   */
  static Coded of(Collection<CodedSentence> sentences, int notCoded) {
    Map<List<String>, Unit> units = new LinkedHashMap<>();
    Map<List<String>, CodedSentence> seen = new LinkedHashMap<>();
    for (CodedSentence sentence : sentences) {
      List<String> verdict = List.of(sentence.article(), sentence.text(), sentence.coder());
      CodedSentence before = seen.putIfAbsent(verdict, sentence);
      if (before != null && !before.frames().equals(sentence.frames())) {
        throw new UserException(
            "%s says %s of a sentence of which %s says %s; keep one of the two, or name their coders."
                .formatted(
                    sentence.place(),
                    shown(sentence.frames()),
                    before.place(),
                    shown(before.frames())));
      }
      units
          .computeIfAbsent(
              verdict.subList(0, 2),
              key ->
                  new Unit(sentence.place(), sentence.text(), sentence.article(), new TreeMap<>()))
          .byCoder()
          .put(sentence.coder(), sentence.frames());
    }
    return new Coded(new ArrayList<>(units.values()), notCoded);
  }

  private static String shown(Collection<String> frames) {
    return frames.isEmpty() ? CodedFile.NO_FRAME : String.join(";", frames);
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
      kept.add(new Unit(unit.place(), unit.text(), unit.article(), byCoder));
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
