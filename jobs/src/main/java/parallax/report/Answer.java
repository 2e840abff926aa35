package parallax.report;

import static parallax.report.Sentence.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run says of the first contrast of its codebook, in sentences.
 *
 * @param headline the answer in one sentence
 * @param sentences by how much, how sure, and what it does not say
 */
public record Answer(Sentence headline, List<Sentence> sentences) {
  private static final int MOST_NAMES = 4;

  public Answer {
    sentences = List.copyOf(sentences);
  }

  /** For a run without the tables of frames or without contrasts. */
  static Answer unknown(String why) {
    return new Answer(Sentence.of("This run compares no frames."), List.of(Sentence.of(why)));
  }

  /** For a run with nothing to compare its outlet with. */
  static Answer ofOneOutlet() {
    return new Answer(
        Sentence.of("One outlet alone cannot be compared."),
        List.of(
            Sentence.of(
                "What was found in it stands below. Articles of other outlets on the same story would show what is its own.")));
  }

  /**
   * The answer.
   *
   * @param frameA label of the first frame
   * @param frameB label of the second frame
   * @param leans one for each outlet; at least one
   * @param against a single outlet that all others are compared with; null where it is the others
   */
  static Answer of(String frameA, String frameB, List<Lean> leans, @Nullable String against) {
    List<Lean> strongest =
        leans.stream()
            .sorted(
                Comparator.comparing((Lean lean) -> Math.abs(lean.logOdds()))
                    .reversed()
                    .thenComparing(Lean::outlet))
            .toList();
    if (leans.stream().noneMatch(Lean::canBeTold)) {
      return cannotBeTold(frameA, frameB, strongest);
    }
    List<Lean> sure = strongest.stream().filter(Lean::isSure).toList();
    return sure.isEmpty()
        ? notClear(frameA, frameB, strongest)
        : clear(frameA, frameB, sure, leans.size(), against);
  }

  private static Answer cannotBeTold(String frameA, String frameB, List<Lean> leans) {
    long articles = leans.stream().mapToLong(Lean::articles).sum();
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(
        Sentence.of(
            "Which outlet leans to {} and which to {} cannot be told from {}: what an outlet does can only be told from several of its articles, and from several of those it is compared with.",
            name(frameA),
            name(frameB),
            Words.count(articles, "article", "articles")));
    leans.stream()
        .limit(MOST_NAMES)
        .forEach(lean -> sentences.add(shares(lean, frameA, frameB, "In what was read of {}, ")));
    return new Answer(
        Sentence.of(
            "How these outlets differ cannot be told from {}.",
            Words.count(articles, "article", "articles")),
        sentences);
  }

  private static Answer notClear(String frameA, String frameB, List<Lean> leans) {
    Lean first = leans.get(0);
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(
        Sentence.of(
            "{} leans most, to {}, but chance alone leans as strongly often enough ({}).",
            name(first.outlet()),
            name(first.leansToA() ? frameA : frameB),
            sure(first)));
    sentences.add(shares(first, frameA, frameB, "In {}, "));
    return new Answer(
        Sentence.of("No outlet clearly leans to {} or to {}.", name(frameA), name(frameB)),
        sentences);
  }

  private static Answer clear(
      String frameA, String frameB, List<Lean> sure, int outlets, @Nullable String against) {
    List<String> toA = sure.stream().filter(Lean::leansToA).map(Lean::outlet).toList();
    List<String> toB = sure.stream().filter(lean -> !lean.leansToA()).map(Lean::outlet).toList();
    List<Sentence> sentences = new ArrayList<>();
    for (boolean a : new boolean[] {true, false}) {
      sure.stream()
          .filter(lean -> lean.leansToA() == a)
          .findFirst()
          .ifPresent(lean -> sentences.addAll(about(lean, frameA, frameB, against)));
    }
    int others = outlets - sure.size();
    if (others > 0) {
      sentences.add(
          Sentence.of(
              "For the {} chance can be the reason.",
              others == 1 ? "other outlet" : "other " + Words.count(others) + " outlets"));
    }
    return new Answer(headline(frameA, frameB, toA, toB), sentences);
  }

  private static Sentence headline(
      String frameA, String frameB, List<String> toA, List<String> toB) {
    if (toB.isEmpty()) {
      return lean(toA, frameA).and(Sentence.of("more than to {}.", name(frameB)));
    }
    if (toA.isEmpty()) {
      return lean(toB, frameB).and(Sentence.of("more than to {}.", name(frameA)));
    }
    return lean(toA, frameA).with(", ").with(lean(toB, frameB)).with(".");
  }

  private static Sentence lean(List<String> outlets, String frame) {
    return Words.names(outlets, MOST_NAMES)
        .and(Sentence.of(outlets.size() == 1 ? "leans to {}" : "lean to {}", name(frame)));
  }

  private static List<Sentence> about(
      Lean lean, String frameA, String frameB, @Nullable String against) {
    String to = lean.leansToA() ? frameA : frameB;
    String from = lean.leansToA() ? frameB : frameA;
    Sentence reference =
        against == null
            ? Sentence.of("the other outlets together")
            : Sentence.of("{}", name(against));
    return List.of(
        shares(lean, frameA, frameB, "In {}, "),
        Sentence.of(
                "Its odds of {} over {} are {} times those of",
                name(to),
                name(from),
                Words.times(lean.logOdds()))
            .and(reference)
            .and(Sentence.of("({}).", sure(lean))));
  }

  private static String sure(Lean lean) {
    String interval =
        lean.low() == null || lean.high() == null
            ? "no interval"
            : "95 %% interval of the odds ratio %s to %s"
                .formatted(ratio(lean, true), ratio(lean, false));
    return lean.p() == null
        ? interval
        : interval + "; %s when whole articles are shuffled".formatted(Words.p(lean.p()));
  }

  /** The ends of the interval, turned so that the lean is above 1. */
  private static String ratio(Lean lean, boolean lower) {
    double low = lean.low() == null ? 0 : lean.low();
    double high = lean.high() == null ? 0 : lean.high();
    double end = lean.leansToA() ? (lower ? low : high) : (lower ? -high : -low);
    return end < 0 ? "1/" + Words.times(end) : Words.times(end);
  }

  private static Sentence shares(Lean lean, String frameA, String frameB, String where) {
    return Sentence.of(
        where + "{} of the sentences tell of {} and {} of {}.",
        name(lean.outlet()),
        lean.shareA().text(),
        name(frameA),
        lean.shareB().text(),
        name(frameB));
  }
}
