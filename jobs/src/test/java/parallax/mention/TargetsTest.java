package parallax.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.segment.TextWords;
import parallax.text.Variants;

class TargetsTest {
  private static final Function<String, List<String>> WORDS = new TextWords(Variants.NONE);

  private static Targets parse(String yaml) {
    return Targets.parse("t.yaml", yaml, WORDS);
  }

  @Test
  void aFileOfTargetsIsReadInItsOrder() {
    Targets targets =
        parse(
            """
            version: 1
            targets:
              - id: acme
                label: Acme Corp
                kind: organisation
                aliases: [Acme, Acme Corp]
              - id: widget
                aliases: [the Widget]
            """);
    assertThat(targets.all())
        .containsExactly(
            new Target("acme", "Acme Corp", Target.Kind.ORGANISATION, List.of("Acme", "Acme Corp")),
            new Target("widget", "widget", Target.Kind.OTHER, List.of("the Widget")));
  }

  @Test
  void theBuiltInTargetsAreRead() {
    assertThat(
            Targets.read(new InputFile(Targets.BUILT_IN), new Configuration(), WORDS).all().stream()
                .map(Target::id))
        .contains("anthropic", "openai", "karpathy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                                             | 1 | the file is empty; write version: 1 and targets:
          version: 1                                                                     | 1 | the file has no 'targets'
          version: 2\\ntargets: [{id: a, aliases: [A]}]                                  | 1 | '2'; expected the format's version from 1 to 1
          version: 1\\ntargets: []                                                       | 2 | no target
          version: 1\\ntargets: [{id: a}]                                                | 2 | target 'a' has no 'aliases'
          version: 1\\ntargets: [{id: a, aliases: []}]                                   | 2 | target 'a' has no alias
          version: 1\\ntargets: [{id: a, aliases: ['!']}]                                | 2 | the alias '!' has no word in it
          version: 1\\ntargets: [{id: A, aliases: [A]}]                                  | 2 | target id 'A'; expected
          version: 1\\ntargets: [{id: a, alias: [A]}]                                    | 2 | unknown key 'alias' in a target; did you mean 'aliases'?
          version: 1\\ntargets: [{id: a, kind: city, aliases: [A]}]                      | 2 | kind 'city'; expected one of [person, organisation, other]
          version: 1\\ntargets:\\n- {id: a, aliases: [Acme]}\\n- {id: a, aliases: [B]}    | 4 | target 'a' is defined twice
          version: 1\\ntargets:\\n- {id: a, aliases: [Acme]}\\n- {id: b, aliases: [acme]} | 4 | target 'b' has the alias 'acme' of target 'a'
          version: 1\\ntargets:\\n- {id: a, aliases: [Acme, ACME]}                        | 3 | target 'a' has the alias 'ACME' twice
          """)
  void whatIsWrongIsSaidWithItsLine(String yaml, int line, String message) {
    assertThatThrownBy(() -> parse(yaml.replace("\\n", "\n")))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("Targets t.yaml, line " + line + ",")
        .hasMessageContaining(message);
  }

  @Test
  void anAliasThatIsNoPatternIsRefused() {
    assertThatThrownBy(() -> parse("version: 1\ntargets: [{id: a, aliases: ['Acme (']}]"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("Acme (");
  }

  @Test
  void namesAloneAreTargetsToo() {
    assertThat(Targets.ofNames(List.of("New York", "OpenAI"), WORDS).all())
        .containsExactly(
            new Target("new_york", "New York", Target.Kind.OTHER, List.of("New York")),
            new Target("openai", "OpenAI", Target.Kind.OTHER, List.of("OpenAI")));
    assertThatThrownBy(() -> Targets.ofNames(List.of("OpenAI", "openai"), WORDS))
        .hasMessageContaining("named twice");
    assertThatThrownBy(() -> Targets.ofNames(List.of("!!"), WORDS)).hasMessageContaining("'!!'");
  }
}
