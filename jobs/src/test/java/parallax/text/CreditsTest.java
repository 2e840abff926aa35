package parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CreditsTest {
  @Test
  void aSourceLineNamesItsSource() {
    assertThat(Credits.of("Text.\n\nSource: River Gazette\n")).containsExactly("River Gazette");
    assertThat(Credits.of("Sources: River Gazette, Hill Post and Sea Times."))
        .containsExactly("River Gazette", "Hill Post", "Sea Times");
    assertThat(Credits.of("Source: https://www.gazette.example/bridge?id=1"))
        .containsExactly("gazette.example");
    assertThat(Credits.of("Via River Gazette")).containsExactly("River Gazette");
  }

  @Test
  void anOriginalArticleIsNamedInsideALine() {
    assertThat(Credits.of("Curated by us. Original article published by The Gazette."))
        .containsExactly("The Gazette");
    assertThat(Credits.of("This story originally appeared on Gazette.example on May 3, 2026."))
        .containsExactly("Gazette.example");
    assertThat(Credits.of("The post Bridge stays open appeared first on Hill Post."))
        .containsExactly("Hill Post");
  }

  @Test
  void aDatelineNamesTheAgency() {
    assertThat(Credits.of("RIVERTON, May 3 (Agency) - The bridge stays open."))
        .containsExactly("Agency");
  }

  @Test
  void aNameIsGivenOnce() {
    assertThat(Credits.of("Via: Hill Post\nText.\nSource: Hill Post")).containsExactly("Hill Post");
  }

  @Test
  void sentencesThatSpeakOfSourcesNameNone() {
    assertThat(Credits.of("The leak has a source: it is a rusted pipe.")).isEmpty();
    assertThat(Credits.of("Source: an official who asked not to be named.")).isEmpty();
    assertThat(Credits.of("They flew via Vienna and landed late on the next day, tired but glad."))
        .isEmpty();
    assertThat(Credits.of("The mayor (who is new) - and popular - agreed.")).isEmpty();
    assertThat(Credits.of("")).isEmpty();
  }

  @Test
  void caseAndSpacesOfAPhraseDoNotMatter() {
    assertThat(
            Credits.of("ORIGINALLY\u00A0 published\n by: us, ORIGINALLY   Published by Hill Post."))
        .containsExactly("Hill Post");
    assertThat(Credits.of("- V\u0130A: Hill Post")).containsExactly("Hill Post");
    assertThat(Credits.of("With \u0130nputs from Hill Post.")).containsExactly("Hill Post");
    assertThat(Credits.of("Bridge stays open (Via Hill Post)")).containsExactly("Hill Post");
  }

  @Test
  void everyPhraseIsFoundWhereItMayStand() {
    for (String[] row : DataFile.rows(Credits.class, "credits.tsv", 3)) {
      String line = row[1].equals("start") ? row[0] : "Words before " + row[0];
      assertThat(Credits.of(line + " Hill Post")).as(row[0]).containsExactly("Hill Post");
      assertThat(Credits.of("Text.\n* " + line.toUpperCase(Locale.ROOT) + "Hill Post."))
          .as(row[0])
          .containsExactly("Hill Post");
    }
  }

  @Test
  void aLongLineIsAParagraph() {
    assertThat(Credits.of("It originally appeared in Hill Post. " + "More of it. ".repeat(40)))
        .isEmpty();
  }
}
