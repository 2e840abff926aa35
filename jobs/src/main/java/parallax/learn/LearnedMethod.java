package parallax.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import parallax.job.InputFile;

/** A model that 'parallax train' made. */
public final class LearnedMethod implements Method {
  private final FramesModel model;
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
    InputFile file = new InputFile(folder + "/" + ModelFile.NAME);
    this.model = ModelFile.read(file.path(), file.text(hadoop));
    this.examples =
        new Examples(words, model.features().dimensions() > 0 ? vectors : Examples.NO_VECTORS);
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
    double[][] probabilities = model.probabilities(examples.of(texts));
    boolean[][] decisions = model.decisions(probabilities);
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < probabilities.length; i++) {
      verdicts.add(new Verdict(probabilities[i], decisions[i]));
    }
    return verdicts;
  }
}
