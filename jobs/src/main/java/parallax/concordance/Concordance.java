package parallax.concordance;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import parallax.codebook.Codebook;
import parallax.framing.CodebookFilter;
import parallax.job.FilteredRows;
import parallax.segment.Counted;
import parallax.table.Articles;
import parallax.table.FrameEvidence;
import parallax.table.Sentences;

/**
 * Reads the lines out of the tables of a run: one pass that keeps the first lines of each partition
 * and counts the others, so that memory does not grow with the matches.
 */
public final class Concordance {

  /**
   * What is shown of what there is.
   *
   * @param lines the first ones in the order that was asked for
   * @param count how many there are
   */
  public record Found(List<Line> lines, long count) {
    public Found {
      lines = List.copyOf(lines);
    }
  }

  private final Order order;
  private final int limit;
  private final @Nullable String outlet;
  private final @Nullable String voice;

  /**
   * What to look for.
   *
   * @param limit lines at most
   * @param outlet null for all
   * @param voice null for all
   */
  public Concordance(Order order, int limit, @Nullable String outlet, @Nullable String voice) {
    this.order = order;
    this.limit = limit;
    this.outlet = outlet;
    this.voice = voice;
  }

  /** The matches of a codebook's patterns in counted sentences. */
  public Found ofPatterns(Dataset<Row> sentences, Codebook codebook) {
    Dataset<Row> searched =
        ofOutlet(Counted.of(sentences), Sentences.OUTLET.column()).select(PatternLines.columns());
    return firstOf(
        FilteredRows.of(searched, Sentences.TOKENS, () -> new CodebookFilter(codebook))
            .mapPartitions(new PatternLines(codebook)));
  }

  /** The evidence of a frame, or of all frames of a group. */
  public Found ofFrame(Dataset<Row> evidence, Dataset<Row> sentences, String frame) {
    Column wanted =
        FrameEvidence.FRAME
            .column()
            .equalTo(frame)
            .or(array_contains(FrameEvidence.GROUPS.column(), frame));
    String matchBegin = "match_begin";
    String matchEnd = "match_end";
    JavaRDD<Line> lines =
        ofOutlet(evidence, FrameEvidence.OUTLET.column())
            .where(wanted)
            .select(
                FrameEvidence.ARTICLE_ID.column(),
                FrameEvidence.SENTENCE_NO.column(),
                FrameEvidence.OUTLET.column(),
                FrameEvidence.VOICE.column(),
                FrameEvidence.BEGIN.column().as(matchBegin),
                FrameEvidence.END.column().as(matchEnd))
            .join(
                sentences.select(
                    Sentences.ARTICLE_ID.column(),
                    Sentences.SENTENCE_NO.column(),
                    Sentences.BEGIN.column(),
                    Sentences.TEXT.column()),
                new String[] {Sentences.ARTICLE_ID.name(), Sentences.SENTENCE_NO.name()})
            .select(
                Sentences.ARTICLE_ID.column(),
                Sentences.OUTLET.column(),
                Sentences.TEXT.column(),
                Sentences.BEGIN.column(),
                col(matchBegin),
                col(matchEnd),
                FrameEvidence.VOICE.column())
            .toJavaRDD()
            .map(
                row ->
                    Line.of(
                        row.getString(0),
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getString(6)));
    return firstOf(lines);
  }

  private Dataset<Row> ofOutlet(Dataset<Row> rows, Column column) {
    return outlet == null ? rows : rows.where(column.equalTo(outlet));
  }

  private Found firstOf(JavaRDD<Line> lines) {
    List<Line> first = new ArrayList<>();
    long count = 0;
    for (FirstLines.Part part :
        lines.mapPartitions(new FirstLines(order, limit, voice)).collect()) {
      first.addAll(part.lines());
      count += part.count();
    }
    first.sort(order.comparator());
    return new Found(first.subList(0, Math.min(limit, first.size())), count);
  }

  /** The addresses of the articles of some lines, by article, where they have one. */
  public static Map<String, String> urls(Dataset<Row> articles, List<Line> lines) {
    Map<String, String> urls = new HashMap<>();
    if (!lines.isEmpty()) {
      Object[] ids = lines.stream().map(Line::articleId).distinct().toArray();
      articles
          .where(Articles.ARTICLE_ID.column().isin(ids))
          .where(Articles.URL.column().isNotNull())
          .select(Articles.ARTICLE_ID.column(), Articles.URL.column())
          .collectAsList()
          .forEach(row -> urls.put(row.getString(0), row.getString(1)));
    }
    return urls;
  }
}
