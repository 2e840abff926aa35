package parallax.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.text.NearestName;

class FieldReadingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-05-19",
        "2026-5-19",
        "2026-05-19 08:30",
        "2026-05-19T08:30:00Z",
        "2026-05-19T08:30:00.123Z",
        "2026-05-19T23:59:59+09:00",
        "2026-05-19 08:30:00 +0000",
        "2026/05/19",
        "20260519",
        "19.5.2026",
        "19 May 2026",
        "19-May-2026",
        "may 19, 2026",
        "May 19 2026",
        "Tue, 19 May 2026 08:30:00 GMT",
        "Tue, 19 May 2026 08:30:00 +0000",
        "Tuesday, May 19, 2026"
      })
  void readsTheDay(String written) {
    assertThat(Dates.parse(written)).contains(LocalDate.of(2026, 5, 19));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2026-13-01",
        "2026-02-30",
        "05/06/2026",
        "0000-01-01",
        "12026-01-01",
        "2026"
      })
  void takesNothingElseForADay(String written) {
    assertThat(Dates.parse(written)).isEmpty();
  }

  @Test
  void splitsAuthors() {
    assertThat(Authors.split("By Ann Lee, Bo Ray and Cy Dee"))
        .containsExactly("Ann Lee", "Bo Ray", "Cy Dee");
    assertThat(Authors.split("Nash, Craig; Lee, Ann")).containsExactly("Nash, Craig", "Lee, Ann");
    assertThat(Authors.split("Nash, Craig")).containsExactly("Nash, Craig");
    assertThat(Authors.split("Anderson Band")).containsExactly("Anderson Band");
    assertThat(Authors.split(" ")).isEmpty();
  }

  @Test
  void cleansTextAndNothingMore() throws RejectedException {
    assertThat(TextCleaning.clean("\n \uFEFF\r\n  • One \r\rTwo\u2028\tthree\u00A0\n\n"))
        .isEqualTo("  • One\n\nTwo\n\tthree");
    assertThat(TextCleaning.clean("e\u0301 \uD83D\uDE00")).isEqualTo("e\u0301 \uD83D\uDE00");
    assertThat(TextCleaning.tidy(" The\n Tide\u00A0 e\u0301")).isEqualTo("The Tide \u00E9");
    assertThatThrownBy(() -> TextCleaning.clean("a\uDE00")).isInstanceOf(RejectedException.class);
  }

  @Test
  void samplesAreShortAndEscaped() {
    byte[] bytes = {'a', '\n', (byte) 0xE9, 0x1B, '\\', (byte) 0xC3, (byte) 0xA9, (byte) 0xE2};
    assertThat(Sample.of(bytes, bytes.length)).isEqualTo("a\\n\\xE9\\u001B\\\\é\\xE2");
    assertThat(Sample.of("é".repeat(5000)).length()).isEqualTo(1024);
    assertThat(Sample.of("\u202E")).isEqualTo("\\u202E");
  }

  @Test
  void findsTheNearestName() {
    assertThat(NearestName.near("outlte", List.of("text", "outlet"))).contains("outlet");
    assertThat(NearestName.near("zebra", List.of("text", "outlet"))).isEmpty();
  }
}
