package parallax.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Several methods together: a sentence has a frame where one of them says so. */
public final class AnyMethod implements Method {
  private final List<Method> methods;
  private final List<String> frames;

  public AnyMethod(List<Method> methods) {
    this.methods = List.copyOf(methods);
    TreeSet<String> known = new TreeSet<>();
    methods.forEach(method -> known.addAll(method.frames()));
    this.frames = List.copyOf(known);
  }

  @Override
  public String name() {
    return "any";
  }

  @Override
  public List<String> frames() {
    return frames;
  }

  @Override
  public List<Verdict> verdicts(List<String> texts) {
    List<Verdict> together = new ArrayList<>();
    texts.forEach(
        text -> together.add(new Verdict(new double[frames.size()], new boolean[frames.size()])));
    for (Method method : methods) {
      List<Verdict> own = method.verdicts(texts);
      for (int i = 0; i < own.size(); i++) {
        for (int frame = 0; frame < method.frames().size(); frame++) {
          int at = frames.indexOf(method.frames().get(frame));
          Verdict both = together.get(i);
          both.has()[at] |= own.get(i).has()[frame];
          both.scores()[at] = Math.max(both.scores()[at], own.get(i).scores()[frame]);
        }
      }
    }
    return together;
  }
}
