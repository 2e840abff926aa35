package parallax.learn;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import parallax.job.InputFile;

/** A model that 'parallax train' made, to be sent to tasks. */
public final class LearnedFrames implements Serializable {
  private static final long serialVersionUID = 1L;

  private final FramesModel model;

  private LearnedFrames(FramesModel model) {
    this.model = model;
  }

  /**
   * Opens a model folder.
   *
   * @throws parallax.job.UserException where there is none, or of another version
   */
  public static LearnedFrames open(String folder, Configuration hadoop) {
    InputFile file = file(folder);
    return new LearnedFrames(ModelFile.read(file.path(), file.text(hadoop)));
  }

  /** Changes whenever the model does. */
  public static String checksum(String folder, Configuration hadoop) {
    return file(folder).sha256(hadoop);
  }

  private static InputFile file(String folder) {
    return new InputFile(folder + "/" + ModelFile.NAME);
  }

  /** The frames that it knows. */
  public List<String> frames() {
    return model.frames();
  }

  /** Whether its sentences must have embeddings. */
  public boolean needsVectors() {
    return model.features().dimensions() > 0;
  }

  /** What it says of sentences, frame by frame in the order of {@link #frames}. */
  public Function<Example, Method.Verdict> verdicts() {
    Map<String, Integer> numbers = model.features().words().numbers();
    List<FrameClassifier> classifiers = model.classifiers();
    return example -> {
      SparseVector vector = model.features().of(example, numbers);
      double[] scores = new double[classifiers.size()];
      boolean[] has = new boolean[classifiers.size()];
      for (int frame = 0; frame < scores.length; frame++) {
        scores[frame] = classifiers.get(frame).probability(vector);
        has[frame] = classifiers.get(frame).decides(scores[frame]);
      }
      return new Method.Verdict(scores, has);
    };
  }
}
