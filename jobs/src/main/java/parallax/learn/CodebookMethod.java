package parallax.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import parallax.codebook.Codebook;
import parallax.codebook.Evidence;
import parallax.codebook.Frame;
import parallax.codebook.FrameFinder;

/** The patterns of a codebook: a sentence has a frame where a pattern matches. */
public final class CodebookMethod implements Method {
  private final List<String> frames;
  private final FrameFinder finder;
  private final Function<String, List<String>> words;

  /**
   * @param words the tokens of a text, by the rules by which articles are counted
   */
  public CodebookMethod(Codebook codebook, Function<String, List<String>> words) {
    this.frames = codebook.frames().stream().map(Frame::id).toList();
    this.finder = new FrameFinder(codebook);
    this.words = words;
  }

  @Override
  public String name() {
    return "codebook";
  }

  @Override
  public List<String> frames() {
    return frames;
  }

  @Override
  public List<Verdict> verdicts(List<String> texts) {
    List<Verdict> verdicts = new ArrayList<>();
    for (String text : texts) {
      double[] scores = new double[frames.size()];
      boolean[] has = new boolean[frames.size()];
      for (Evidence evidence : finder.find(words.apply(text), token -> false)) {
        int frame = frames.indexOf(evidence.frame());
        scores[frame] = 1;
        has[frame] = true;
      }
      verdicts.add(new Verdict(scores, has));
    }
    return verdicts;
  }
}
