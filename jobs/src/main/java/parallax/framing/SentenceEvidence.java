package parallax.framing;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import parallax.codebook.Evidence;
import parallax.codebook.FrameFinder;
import parallax.table.FrameEvidence;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Finding frames as a SQL function: one call per sentence, one struct for each piece of evidence.
 */
final class SentenceEvidence
    implements UDF6<Seq<String>, Seq<Integer>, Seq<Integer>, Integer, String, Seq<Row>, List<Row>> {
  private static final long serialVersionUID = 1L;

  /** What the function returns for each piece of evidence. */
  static final StructType FIELDS =
      new StructType(
          new StructField[] {
            FrameEvidence.TABLE.schema().apply(FrameEvidence.FRAME.name()),
            FrameEvidence.TABLE.schema().apply(FrameEvidence.BEGIN.name()),
            FrameEvidence.TABLE.schema().apply(FrameEvidence.END.name()),
            FrameEvidence.TABLE.schema().apply(FrameEvidence.MATCHED.name()),
            FrameEvidence.TABLE.schema().apply(FrameEvidence.RULE.name()),
            FrameEvidence.TABLE.schema().apply(FrameEvidence.NEGATED.name()),
            FrameEvidence.TABLE.schema().apply(FrameEvidence.VOICE.name()),
          });

  /** Comma, semicolon, colon, dashes and brackets; quotation marks are no pause. */
  private static final String PAUSES = ",;:()[]\u2013\u2014";

  private final FrameFinder finder;

  SentenceEvidence(FrameFinder finder) {
    this.finder = finder;
  }

  /**
   * The evidence of one sentence.
   *
   * @param begins where each token begins in the article
   * @param ends where each token ends in the article
   * @param begin where the sentence begins in the article
   * @param quoted the parts of the sentence in quotation marks, as begin and end in the article
   */
  @Override
  public List<Row> call(
      Seq<String> tokens,
      Seq<Integer> begins,
      Seq<Integer> ends,
      Integer begin,
      String text,
      Seq<Row> quoted) {
    List<Evidence> found =
        finder.find(
            new ArrayList<>(JavaConverters.seqAsJavaList(tokens)),
            token ->
                hasPause(
                    text, (int) ends.apply(token - 1) - begin, (int) begins.apply(token) - begin));
    List<Row> rows = new ArrayList<>(found.size());
    for (Evidence evidence : found) {
      int from = (int) begins.apply(evidence.firstToken());
      int to = (int) ends.apply(evidence.endToken() - 1);
      rows.add(
          RowFactory.create(
              evidence.frame(),
              from,
              to,
              text.substring(from - begin, to - begin),
              evidence.rule(),
              evidence.negated(),
              isQuoted(quoted, from, to) ? Scope.QUOTED : Scope.OWN));
    }
    return rows;
  }

  private static boolean hasPause(String text, int from, int to) {
    String between = text.substring(from, to);
    return between.contains(" - ") || between.chars().anyMatch(c -> PAUSES.indexOf(c) >= 0);
  }

  private static boolean isQuoted(Seq<Row> spans, int from, int to) {
    return JavaConverters.seqAsJavaList(spans).stream()
        .anyMatch(span -> span.getInt(0) <= from && to <= span.getInt(1));
  }
}
