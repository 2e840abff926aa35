package parallax.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.junit.jupiter.api.Test;

class RowDigestTest {
  private static RowDigest ofRows(int rows) {
    RowDigest digest = new RowDigest();
    UnsafeRow row = new UnsafeRow(1);
    row.pointTo(new byte[16], 16);
    for (int i = 0; i < rows; i++) {
      row.setInt(0, i);
      digest.addRow(row);
    }
    return digest;
  }

  @Test
  void lookingOnWhileATaskAddsChangesNothing() throws InterruptedException {
    int rows = 200_000;
    RowDigest watched = new RowDigest();
    AtomicBoolean done = new AtomicBoolean();
    Thread heartbeat =
        new Thread(
            () -> {
              while (!done.get()) {
                watched.value();
                watched.copy();
              }
            });
    heartbeat.start();
    UnsafeRow row = new UnsafeRow(1);
    row.pointTo(new byte[16], 16);
    for (int i = 0; i < rows; i++) {
      row.setInt(0, i);
      watched.addRow(row);
    }
    done.set(true);
    heartbeat.join();

    assertThat(watched.value()).isEqualTo(ofRows(rows).value());
  }
}
