package parallax.learn;

import java.util.List;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;

/** A model that 'parallax train' made. */
public final class LearnedMethod implements Method {
  private final LearnedFrames model;
  private final Examples examples;

  /**
   * Opens a model folder.
   *
   * @param vectors the embeddings of some texts
   * @throws parallax.job.UserException where there is none, or of another version
   */
  public LearnedMethod(
      String folder,
      Configuration hadoop,
      Function<String, List<String>> words,
      Function<List<String>, List<float[]>> vectors) {
    this.model = LearnedFrames.open(folder, hadoop);
    this.examples = new Examples(words, model.needsVectors() ? vectors : Examples.NO_VECTORS);
  }

  @Override
  public String name() {
    return "learned";
  }

  @Override
  public List<String> frames() {
    return model.frames();
  }

  @Override
  public List<Verdict> verdicts(List<String> texts) {
    return examples.of(texts).stream().map(model.verdicts()).toList();
  }
}
