package parallax.framing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import parallax.framing.Cell.Measure;

/** Counts the evidence of one article. */
final class ArticleCounts {
  private final CountedFrames frames;
  private final Map<Cell, Long> counts = new HashMap<>();

  private ArticleCounts(CountedFrames frames) {
    this.frames = frames;
  }

  /**
   * Every count of the article that is not 0.
   *
   * @param sentences of each scope, in the order of {@link Scope#EVERY}
   * @param tokens of each scope, in the same order
   */
  static Map<Cell, Long> of(
      CountedFrames frames, List<Long> sentences, List<Long> tokens, List<Hit> hits) {
    ArticleCounts article = new ArticleCounts(frames);
    for (int i = 0; i < Scope.EVERY.size(); i++) {
      String scope = Scope.EVERY.get(i);
      article.add(Cell.text(Measure.SENTENCES, scope), sentences.get(i));
      article.add(Cell.text(Measure.ARTICLES, scope), sentences.get(i) > 0 ? 1 : 0);
      article.add(Cell.text(Measure.TOKENS, scope), tokens.get(i));
      article.addFrames(scope, hits);
    }
    article.addPairs(hits);
    return article.counts;
  }

  private void addFrames(String scope, List<Hit> hits) {
    Map<Found, Set<Integer>> sentencesByFrame = new HashMap<>();
    for (Hit hit : hits) {
      if (hit.isIn(scope)) {
        for (Found found : frames.of(hit)) {
          add(Cell.frame(Measure.MATCHES, scope, found), 1);
          sentencesByFrame.computeIfAbsent(found, absent -> new HashSet<>()).add(hit.sentence());
        }
      }
    }
    sentencesByFrame.forEach(
        (found, sentences) -> {
          add(Cell.frame(Measure.SENTENCES, scope, found), sentences.size());
          add(Cell.frame(Measure.ARTICLES, scope, found), 1);
        });
  }

  private void addPairs(List<Hit> hits) {
    Map<Integer, TreeSet<String>> framesBySentence = new HashMap<>();
    for (Hit hit : hits) {
      framesBySentence.computeIfAbsent(hit.sentence(), absent -> new TreeSet<>()).add(hit.frame());
    }
    for (TreeSet<String> frames : framesBySentence.values()) {
      for (String frame : frames) {
        for (String other : frames.tailSet(frame, false)) {
          add(Cell.both(frame, other), 1);
        }
      }
    }
  }

  private void add(Cell cell, long count) {
    if (count != 0) {
      counts.merge(cell, count, Long::sum);
    }
  }
}
