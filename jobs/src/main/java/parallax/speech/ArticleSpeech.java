package parallax.speech;

import java.util.ArrayList;
import java.util.List;

/**
 * Whose words the parts of an article's sentences are, with speakers whom another sentence of the
 * same paragraph names: by {@link Antecedents} and {@link Continuations}.
 */
public final class ArticleSpeech {
  private final SpeechRules rules = new SpeechRules();

  /**
   * What each sentence tells.
   *
   * @param paragraphs of one article, each with its sentences in order
   */
  public List<List<Speech>> find(List<List<Utterance>> paragraphs) {
    PersonNames names =
        new PersonNames(SpeechWords.builtIn(), paragraphs.stream().flatMap(List::stream).toList());
    List<List<Speech>> found = new ArrayList<>();
    for (List<Utterance> sentences : paragraphs) {
      List<Speech> own = sentences.stream().map(rules::find).toList();
      List<Speech> resolved = new Antecedents(names, sentences, own).resolved();
      found.add(new Continuations(sentences, resolved).found());
    }
    return found;
  }
}
