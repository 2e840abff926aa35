package parallax.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parallax.table.Field;
import parallax.table.FrameEvidence;

/** Who is named as speaking in the evidence of each outlet and frame, the most frequent first. */
final class Speakers {
  private static final int MOST = 1_500;

  /** In the order in which equally frequent ones stand. */
  private static final List<Field> SPEECH =
      List.of(FrameEvidence.OUTLET, FrameEvidence.SPEAKER, FrameEvidence.FRAME);

  private Speakers() {}

  static Sheet of(RunTables tables, Outlets outlets) {
    Map<List<Object>, Long> counts =
        RowCounts.of(tables, FrameEvidence.TABLE, SPEECH, row -> !row.isNullAt(1));
    List<List<Object>> shown =
        counts.keySet().stream()
            .sorted(
                Comparator.comparing((List<Object> speech) -> -counts.getOrDefault(speech, 0L))
                    .thenComparing(speech -> InOrder.of(speech.toArray(), List.of(0, 1, 2))))
            .limit(MOST)
            .toList();
    Map<List<Object>, Long> articles = articles(tables, new HashSet<>(shown));
    Sheet sheet = new Sheet("outlet", "speaker", "frame", "n_matches", "n_articles");
    for (List<Object> speech : shown) {
      sheet.add(
          outlets.number(String.valueOf(speech.get(0))),
          speech.get(1),
          speech.get(2),
          counts.get(speech),
          articles.get(speech));
    }
    return sheet;
  }

  /** Articles of each: a second pass, so that only those of shown speakers are held. */
  private static Map<List<Object>, Long> articles(RunTables tables, Set<List<Object>> shown) {
    HashSet<String> names = new HashSet<>();
    shown.forEach(speech -> names.add(String.valueOf(speech.get(1))));
    List<Field> fields =
        List.of(
            FrameEvidence.OUTLET,
            FrameEvidence.SPEAKER,
            FrameEvidence.FRAME,
            FrameEvidence.ARTICLE_ID);
    Map<List<Object>, Long> articles = new HashMap<>();
    RowCounts.of(
            tables,
            FrameEvidence.TABLE,
            fields,
            row -> !row.isNullAt(1) && names.contains(RowValues.text(row, 1)))
        .keySet()
        .forEach(values -> articles.merge(values.subList(0, 3), 1L, Long::sum));
    return articles;
  }
}
