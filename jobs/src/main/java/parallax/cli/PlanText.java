package parallax.cli;

import java.util.List;
import parallax.run.Step;

/** A plan as a table for the terminal. */
final class PlanText {
  private PlanText() {}

  static String of(List<Step> steps) {
    int width = steps.stream().mapToInt(step -> step.bound().name().length()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (Step step : steps) {
      out.append(
          "%-5s %s  %s%n"
              .formatted(
                  step.works() ? "work" : "keep",
                  pad(step.bound().name(), width),
                  Terminal.escape(step.why())));
    }
    long working = steps.stream().filter(Step::works).count();
    out.append(
        working == 0
            ? "Nothing to do.%n".formatted()
            : "%d of %d jobs would work.%n".formatted(working, steps.size()));
    return out.toString();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
