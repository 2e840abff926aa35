package parallax.framing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import parallax.speech.SpeechRules;

class CueTokensTest {
  private final SpeechRules rules = new SpeechRules();
  private final CueTokens cues = new CueTokens(rules);

  @Test
  void holdsTheTokensThatTheRulesLookAtAndNoOthers() {
    assertThat(rules.cues()).contains("said", "according").hasSizeGreaterThan(50);
    for (String cue : rules.cues()) {
      assertThat(rules.isCue(cue)).as(cue).isTrue();
      assertThat(cues.contains(UTF8String.fromString(cue))).as(cue).isTrue();
    }
    for (String token :
        List.of("", "s", "sa", "slid", "send", "sound", "z\u00FCrich", "a".repeat(70))) {
      assertThat(cues.contains(UTF8String.fromString(token)))
          .as(token)
          .isEqualTo(rules.isCue(token));
    }
  }
}
