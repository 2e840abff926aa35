package parallax.sentiment;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.api.java.UDF5;
import org.jspecify.annotations.Nullable;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** The rules as a SQL function: one call per sentence; null for a sentence without tokens. */
final class SentenceScorer
    implements UDF5<Seq<String>, Seq<Integer>, Seq<Integer>, Integer, String, Double> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<SentimentLexicon> lexicon;

  SentenceScorer(Broadcast<SentimentLexicon> lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Scores one sentence.
   *
   * @param begins where each token begins in the article
   * @param ends where each token ends in the article
   * @param begin where the sentence begins in the article
   */
  @Override
  public @Nullable Double call(
      Seq<String> tokens, Seq<Integer> begins, Seq<Integer> ends, Integer begin, String text) {
    List<String> words = new ArrayList<>(JavaConverters.seqAsJavaList(tokens));
    if (words.isEmpty()) {
      return null;
    }
    Utterance utterance = Utterance.of(words, text, relative(begins, begin), relative(ends, begin));
    return lexicon.value().rules().score(utterance);
  }

  private static int[] relative(Seq<Integer> places, int begin) {
    return JavaConverters.seqAsJavaList(places).stream().mapToInt(place -> place - begin).toArray();
  }
}
