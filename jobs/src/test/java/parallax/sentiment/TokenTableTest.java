package parallax.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class TokenTableTest {
  private static UTF8String utf8(String token) {
    return UTF8String.fromString(token);
  }

  private static TokenType type(int number) {
    return new TokenType(Word.PLAIN, false, number);
  }

  @Test
  void findsWhatAMapFinds() {
    Random random = new Random(5);
    TokenTable table = new TokenTable(0);
    Map<String, TokenType> map = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder token = new StringBuilder();
      for (int length = 1 + random.nextInt(20); length > 0; length--) {
        token.append((char) ('a' + random.nextInt(2)));
      }
      TokenType type = type(i);
      assertThat(table.get(utf8(token.toString()))).isSameAs(map.get(token.toString()));
      table.put(utf8(token.toString()), type);
      map.put(token.toString(), type);
    }

    assertThat(table.size()).isEqualTo(map.size());
    map.forEach((token, type) -> assertThat(table.get(utf8(token))).isSameAs(type));
  }

  @Test
  void tellsTokensApartByTheirMiddleAndLength() {
    TokenTable table = new TokenTable(4);
    table.put(utf8("beginningAend-of-it"), type(1));
    table.put(utf8("aaaaaaaaaa"), type(2));

    assertThat(table.get(utf8("beginningBend-of-it"))).isNull();
    assertThat(table.get(utf8("aaaaaaaaa"))).isNull();
    assertThat(table.get(utf8("aaaaaaaaaa"))).isEqualTo(type(2));
  }

  @Test
  void whatStandsAroundATokenDoesNotMatter() {
    byte[] text = "xxyes-yesno".getBytes(StandardCharsets.UTF_8);
    TokenTable table = new TokenTable(4);
    table.put(utf8("yes"), type(1));

    assertThat(table.get(UTF8String.fromBytes(text, 2, 3))).isEqualTo(type(1));
    assertThat(table.get(UTF8String.fromBytes(text, 6, 3))).isEqualTo(type(1));
    assertThat(table.get(UTF8String.fromBytes(text, 2, 4))).isNull();
  }
}
