package parallax.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.report.RowValues.Condition;
import parallax.table.Field;
import parallax.table.FrameContrast;
import parallax.table.FrameCooccurrence;
import parallax.table.FrameOverTime;
import parallax.table.FramesByOutlet;
import parallax.table.Table;

/** The tables of frames by outlet, and the answer that they give. */
final class FrameSheets {
  static final String ANY = "any";

  private final Outlets outlets;
  private final boolean learned;
  private final Labels labels;
  private final Sheet shares;
  private final Sheet contrasts;
  private final Sheet pairs;

  private FrameSheets(
      Outlets outlets, boolean learned, Labels labels, Sheet shares, Sheet contrasts, Sheet pairs) {
    this.outlets = outlets;
    this.learned = learned;
    this.labels = labels;
    this.shares = shares;
    this.contrasts = contrasts;
    this.pairs = pairs;
  }

  /**
   * The sheets of a run.
   *
   * @param learned whether frames were found by a model too; else "any" method is the codebook
   */
  static FrameSheets of(RunTables tables, Outlets outlets, Labels labels, boolean learned) {
    return new FrameSheets(
        outlets,
        learned,
        labels,
        Sheet.of(tables, FramesByOutlet.TABLE, outlets, shown(FramesByOutlet.TABLE, learned)),
        Sheet.of(tables, FrameContrast.TABLE, outlets, shown(FrameContrast.TABLE, learned)),
        Sheet.of(tables, FrameCooccurrence.TABLE, outlets, Condition.ALL));
  }

  /** Rows of a table that tells methods apart. */
  static Condition shown(Table table, boolean learned) {
    return learned ? Condition.ALL : Condition.is(table.fields(), FramesByOutlet.METHOD, ANY);
  }

  Sheet shares() {
    return shares;
  }

  Sheet contrasts() {
    return contrasts;
  }

  Sheet pairs() {
    return pairs;
  }

  /** Shares by day, week and month, as far as there is room for them. */
  Sheet periods(RunTables tables) {
    return Periods.of(
        tables, FrameOverTime.TABLE, outlets, FrameOverTime.METHOD, learned ? null : ANY);
  }

  /** Every frame and group in the tables, those of the codebook first and in its order. */
  Sheet frames() {
    Set<String> ids = new LinkedHashSet<>(labels.frames().keySet());
    shares.rows().forEach(row -> ids.add(text(shares, row, FramesByOutlet.FRAME)));
    Sheet sheet = new Sheet("id", "label", "definition", "frames");
    for (String id : ids) {
      Labels.Label label = labels.frames().get(id);
      sheet.add(
          id,
          labels.of(id),
          label == null ? "" : label.definition().strip(),
          label == null ? List.of() : label.frames());
    }
    return sheet;
  }

  /** What the first contrast says. */
  Answer answer() {
    Map<Integer, Lean> leans = new LinkedHashMap<>();
    Map<String, Lean.Share> known = knownShares();
    String frameA = "";
    String frameB = "";
    for (@Nullable Object[] row : contrasts.rows()) {
      if (number(contrasts, row, FrameContrast.CONTRAST_NO) == 1
          && text(contrasts, row, FrameContrast.METHOD).equals(ANY)) {
        frameA = text(contrasts, row, FrameContrast.FRAME_A);
        frameB = text(contrasts, row, FrameContrast.FRAME_B);
        int outlet = (int) number(contrasts, row, FrameContrast.OUTLET);
        leans.put(outlet, lean(row, outlet, known));
      }
    }
    if (!leans.isEmpty()) {
      return Answer.of(labels.of(frameA), labels.of(frameB), new ArrayList<>(leans.values()), null);
    }
    return shares.size() > 0 && outlets.size() == 1
        ? Answer.ofOneOutlet()
        : Answer.unknown(
            "Frames come from a codebook with contrasts: 'parallax analyze --codebook FILE' finds and compares them.");
  }

  private Lean lean(@Nullable Object[] row, int outlet, Map<String, Lean.Share> known) {
    return new Lean(
        outlets.name(outlet),
        outlets.articles(outlet),
        share(known, outlet, text(contrasts, row, FrameContrast.FRAME_A)),
        share(known, outlet, text(contrasts, row, FrameContrast.FRAME_B)),
        number(contrasts, row, FrameContrast.N_A),
        number(contrasts, row, FrameContrast.N_B),
        contrasts.value(row, FrameContrast.LOG_ODDS) instanceof Double odds ? odds : 0,
        (@Nullable Double) contrasts.value(row, FrameContrast.CI_LOW),
        (@Nullable Double) contrasts.value(row, FrameContrast.CI_HIGH),
        (@Nullable Double) contrasts.value(row, FrameContrast.Q_VALUE),
        (@Nullable Double) contrasts.value(row, FrameContrast.P_ARTICLES));
  }

  private static Lean.Share share(Map<String, Lean.Share> known, int outlet, String frame) {
    return known.getOrDefault(outlet + " " + frame, Lean.Share.UNKNOWN);
  }

  private Map<String, Lean.Share> knownShares() {
    Map<String, Lean.Share> known = new HashMap<>();
    for (@Nullable Object[] row : shares.rows()) {
      if (text(shares, row, FramesByOutlet.METHOD).equals(ANY)
          && text(shares, row, FramesByOutlet.SCOPE).equals("all")) {
        known.put(
            number(shares, row, FramesByOutlet.OUTLET)
                + " "
                + text(shares, row, FramesByOutlet.FRAME),
            new Lean.Share(
                (@Nullable Double) shares.value(row, FramesByOutlet.SENTENCE_SHARE),
                (@Nullable Double) shares.value(row, FramesByOutlet.CI_LOW),
                (@Nullable Double) shares.value(row, FramesByOutlet.CI_HIGH)));
      }
    }
    return known;
  }

  private static String text(Sheet sheet, @Nullable Object[] row, Field field) {
    return String.valueOf(sheet.value(row, field));
  }

  private static long number(Sheet sheet, @Nullable Object[] row, Field field) {
    return sheet.value(row, field) instanceof Number number ? number.longValue() : 0;
  }
}
