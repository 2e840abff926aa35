package parallax.codebook;

import java.io.Serializable;
import java.util.List;

/**
 * A way of presenting a story, and how to recognise it.
 *
 * @param id its name in the tables: lower-case letters, digits and underscores
 * @param label its name for readers
 * @param definition what counts as this frame, for the people who code by hand
 * @param patterns what to look for; at least one
 * @param exclusions what cancels a match that it overlaps or stands directly beside
 * @param examples sentences in the frame
 * @param counterExamples sentences that look like it and are not in it
 * @param groups ids of the groups that it is in, the outermost first
 */
public record Frame(
    String id,
    String label,
    String definition,
    List<Rule> patterns,
    List<Rule> exclusions,
    List<String> examples,
    List<String> counterExamples,
    List<String> groups)
    implements Serializable {

  public Frame {
    patterns = List.copyOf(patterns);
    exclusions = List.copyOf(exclusions);
    examples = List.copyOf(examples);
    counterExamples = List.copyOf(counterExamples);
    groups = List.copyOf(groups);
  }
}
