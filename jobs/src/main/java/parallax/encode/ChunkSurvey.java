package parallax.encode;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import scala.Tuple2;

/** Adds up what a chunk holds of each outlet. */
final class ChunkSurvey {
  private final LocalChunk chunk;
  private final OutletSurvey[] surveys;

  ChunkSurvey(LocalChunk chunk) {
    this.chunk = chunk;
    this.surveys = new OutletSurvey[chunk.outletNames().length];
  }

  Iterator<Tuple2<String, OutletSurvey>> byOutlet() {
    int[] lengths = Varints.read(chunk.sentenceLengths(), chunk.sentences());
    int sentence = 0;
    int articles = chunk.outlets().length;
    for (int article = 0; article < articles; article++) {
      OutletSurvey survey = of(chunk.outlets()[article]);
      for (; sentence < chunk.articleEnds()[article]; sentence++) {
        survey.addSentence(lengths[sentence]);
      }
      int tokens = chunk.articleTokens()[article];
      if (article == 0) {
        survey.addPart(chunk.firstId(), tokens);
      } else if (article == articles - 1) {
        survey.addPart(chunk.lastId(), tokens);
      } else {
        survey.addArticle(tokens);
      }
    }
    List<Tuple2<String, OutletSurvey>> found = new ArrayList<>();
    for (int outlet = 0; outlet < surveys.length; outlet++) {
      found.add(new Tuple2<>(chunk.outletNames()[outlet], of(outlet)));
    }
    return found.iterator();
  }

  private OutletSurvey of(int outlet) {
    OutletSurvey survey = surveys[outlet];
    if (survey == null) {
      survey = new OutletSurvey();
      surveys[outlet] = survey;
    }
    return survey;
  }
}
