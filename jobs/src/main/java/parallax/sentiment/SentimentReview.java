package parallax.sentiment;

import java.util.List;
import parallax.job.Finding;
import parallax.job.Written;
import parallax.table.SentenceSentiment;

/** Says how many sentences have no score because they are in another language. */
final class SentimentReview {
  private SentimentReview() {}

  static List<Finding> of(Written written) {
    long foreign =
        written.rows(SentenceSentiment.TABLE) == 0
            ? 0
            : written
                .table(SentenceSentiment.TABLE)
                .where(SentenceSentiment.LANGUAGE.column().isNotNull())
                .count();
    if (foreign == 0) {
      return List.of();
    }
    return List.of(
        Finding.note(
            "%,d of %,d sentences are not English and have no score of sentiment; sentence_sentiment.language names their language."
                .formatted(foreign, written.rows(SentenceSentiment.TABLE))));
  }
}
