package parallax.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.junit.jupiter.api.Test;

class RowDigestTest {
  private static RowDigest of(IntStream values) {
    RowDigest digest = new RowDigest();
    UnsafeRow row = new UnsafeRow(1);
    row.pointTo(new byte[16], 16);
    values.forEach(
        value -> {
          row.setInt(0, value);
          digest.addRow(row);
        });
    return digest;
  }

  @Test
  void theOrderAndThePartsDoNotMatter() {
    RowDigest whole = of(IntStream.range(0, 1_000));
    RowDigest parts = of(IntStream.range(400, 1_000).map(i -> 1_399 - i));
    parts.add(of(IntStream.empty()));
    parts.add(of(IntStream.range(0, 400)));

    assertThat(parts.rows()).isEqualTo(1_000);
    assertThat(parts.value()).isEqualTo(whole.value());
  }

  @Test
  void everyRowCountsAsOftenAsItIsThere() {
    assertThat(of(IntStream.of(7, 7)).value()).isNotEqualTo(of(IntStream.of(7)).value());
    assertThat(of(IntStream.of(7, 8)).value()).isNotEqualTo(of(IntStream.of(7, 9)).value());
  }

  /** Taken with other software: SHA-256 of sixteen zero bytes. */
  @Test
  void oneRowHasTheChecksumOfItsBytes() {
    assertThat(of(IntStream.of(0)).value())
        .isEqualTo("374708fff7719dd5979ec875d56cd2286f6d3cf7ec317a3b25632aab28ec37bb");
  }
}
