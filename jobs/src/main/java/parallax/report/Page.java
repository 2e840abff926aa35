package parallax.report;

import java.util.List;

/**
 * What the template fills in.
 *
 * @param title of the document
 * @param answer that stands first
 * @param facts size of the corpus, one a line
 * @param notes what the run lacks, and how to make it
 * @param run its id
 * @param made when the run was finished, UTC
 * @param version of Parallax
 * @param methods each statistic in a sentence
 * @param limits what the numbers do not say
 * @param policy the content security policy, with the checksums of what follows
 * @param style the style sheet
 * @param library the chart library
 * @param script our own script
 * @param json the numbers and sentences
 */
public record Page(
    String title,
    Answer answer,
    List<Fact> facts,
    List<String> notes,
    String run,
    String made,
    String version,
    List<Method> methods,
    List<String> limits,
    String policy,
    String style,
    String library,
    String script,
    String json) {

  /** A number and what it counts. */
  public record Fact(String number, String what) {}

  /**
   * A statistic.
   *
   * @param columns where it stands, such as {@code ngram_keyness.z}
   * @param reference where it is defined; empty for a plain share
   */
  public record Method(String name, String columns, String meaning, String reference) {}

  public Page {
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
    methods = List.copyOf(methods);
    limits = List.copyOf(limits);
  }
}
