package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.job.UserException;
import parallax.segment.TextWords;
import parallax.text.Variants;

class ReferenceListReaderTest {
  private static final TextWords WORDS =
      new TextWords(Variants.parse("organisations\torganizations\n", "variants"));

  @Test
  void readsTermsWithOrWithoutHeader() {
    for (String header : new String[] {"", "term\tcount\n", "Word\tFrequency\r\n"}) {
      ReferenceList list = read(header + "the\t60\nwar\t4\n\ntalent war\t3\n");
      assertThat(count(list, "the")).isEqualTo(60);
      assertThat(count(list, "talent war")).isEqualTo(3);
      assertThat(count(list, "peace")).isZero();
      assertThat(list.total(1)).isEqualTo(64);
      assertThat(list.total(2)).isEqualTo(3);
      assertThat(list.total(3)).isZero();
    }
  }

  @Test
  void readsCommasAndQuotes() {
    ReferenceList list = read("word,n\nthe,60\n\"rock, paper\",5\n\"say \"\"no\"\"\",2\n");
    assertThat(count(list, "the")).isEqualTo(60);
    assertThat(count(list, "rock paper")).isEqualTo(5);
    assertThat(count(list, "say no")).isEqualTo(2);
  }

  @Test
  void foldsTermsAsTextIsFoldedAndAddsUpWhatIsTheSame() {
    ReferenceList list =
        read(
            "US\t5\nus\t7\nOrganisations\t2\norganizations\t3\nisn’t\t4\n,\t900\nrock & roll\t6\n");
    assertThat(count(list, "us")).isEqualTo(12);
    assertThat(count(list, "organizations")).isEqualTo(5);
    assertThat(count(list, "isn't")).isEqualTo(4);
    assertThat(count(list, "rock roll")).isEqualTo(6);
    assertThat(list.total(1)).isEqualTo(21);
  }

  @Test
  void takesTotalsFromTheList() {
    ReferenceList list = read("#total\t1000\nthe\t60\ntalent war\t3\n#total 2\t900\na b c\t1\n");
    assertThat(list.total(1)).isEqualTo(1000);
    assertThat(list.total(2)).isEqualTo(900);
    assertThat(list.total(3)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "the\\t6\\nwar\\tmany|line 2: found the count 'many'; expected a whole number",
        "the\\t-6|line 1: found the count '-6'; expected a whole number",
        "the\\t6\\nwar\\t0.5|line 2: found the count '0.5'; expected a whole number",
        "the\\t6\\nwar\\t|line 2: found the count ''; expected a whole number",
        "the\\t9999999999999999|line 1: found the count '9999999999999999'",
        "the\\t6\\nwar\\t4\\nthe\\t1|line 3: found 'the', which stands in line 1, too; expected each term once",
        "the;6|line 1: found 'the;6'; expected a term, a tab or comma, and its count",
        "the\\t6\\nwar|line 2: found 'war'; expected a term, a tab or comma, and its count",
        "the,x,6|line 1: found more than two columns",
        "1\\tthe\\t6|line 1: found more than two columns",
        "the\\t6\\n \\t4|line 2: found no term; expected a term",
        "\\nthe\\tmany|line 2: found the count 'many' and no terms below it; expected a whole number",
        "term\\tcount\\n!\\t6|found no terms; expected in each line a term",
        "#total\\t50|found no terms",
        "the\\t60\\n#total\\t50|line 2: found the total 50; expected at least 60, the sum of the counts of 1-word terms",
      })
  void saysWhatIsWrongAndWhere(String content, String message) {
    String text = content.replace("\\t", "\t").replace("\\n", "\n");
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("general.tsv")
        .hasMessageContaining(message);
  }

  @Test
  void findsEveryTermAmongMany() {
    Map<String, Long> counts = new HashMap<>();
    Random random = new Random(4);
    for (long i = 0; i < 20_000; i++) {
      counts.put(Integer.toString(random.nextInt(), 36) + (i % 3 == 0 ? " é" : ""), i);
    }
    TermNumbers numbers = TermNumbers.of(counts);
    counts.forEach(
        (term, number) -> assertThat(numbers.get(UTF8String.fromString(term))).isEqualTo(number));
    assertThat(numbers.get(UTF8String.fromString("none of them"))).isEqualTo(TermNumbers.NONE);
    assertThat(TermNumbers.of(Map.of()).get(UTF8String.fromString("x")))
        .isEqualTo(TermNumbers.NONE);
  }

  private static ReferenceList read(String content) {
    return ReferenceListReader.read(content, "general.tsv", WORDS);
  }

  private static long count(ReferenceList list, String term) {
    return list.count(UTF8String.fromString(term));
  }
}
