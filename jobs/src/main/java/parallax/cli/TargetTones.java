package parallax.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.table.TargetSentimentByOutlet;

/** How outlets speak of the targets that have the most mentions, as text. */
final class TargetTones {
  private static final int MOST_TARGETS = 5;
  private static final String ALL = "all";

  private TargetTones() {}

  /**
   * A table; empty where nobody is mentioned.
   *
   * @param mostOutlets how many outlets are shown, those with the most mentions
   */
  static String of(Dataset<Row> tones, int mostOutlets) {
    List<String> targets = most(tones, TargetSentimentByOutlet.TARGET.name(), MOST_TARGETS);
    if (targets.isEmpty()) {
      return "";
    }
    List<String> outlets = most(tones, TargetSentimentByOutlet.OUTLET.name(), mostOutlets);
    Map<String, String> cells = new TreeMap<>();
    for (Row row :
        tones
            .where(TargetSentimentByOutlet.TARGET.column().isInCollection(targets))
            .where(TargetSentimentByOutlet.OUTLET.column().isInCollection(outlets))
            .collectAsList()) {
      Double mean = row.getAs(TargetSentimentByOutlet.MEAN.name());
      long mentions = row.<Long>getAs(TargetSentimentByOutlet.N_MENTIONS.name());
      cells.put(
          row.getString(0) + "\0" + row.getString(1),
          mean == null ? "-" : "%+.2f (%,d)".formatted(mean, mentions));
    }
    TextTable text = new TextTable();
    List<String> header = new ArrayList<>(List.of("tone toward"));
    header.addAll(targets);
    text.row(header);
    for (String outlet : outlets) {
      List<String> row = new ArrayList<>(List.of(outlet));
      targets.forEach(target -> row.add(cells.getOrDefault(target + "\0" + outlet, "-")));
      text.row(row);
    }
    return "%n%s%nMean polarity of mentions, -1 to 1, and how many there are; target_sentiment has each.%n"
        .formatted(text);
  }

  private static List<String> most(Dataset<Row> tones, String column, int n) {
    return tones
        .groupBy(col(column))
        .agg(sum(TargetSentimentByOutlet.N_MENTIONS.column()).as(ALL))
        .where(col(ALL).gt(0))
        .orderBy(col(ALL).desc(), col(column))
        .takeAsList(n)
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }
}
