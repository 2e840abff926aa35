package parallax.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;
import parallax.table.Rejected;

class OutcomeBlocksTest {
  @Test
  void rowsOfAnySizeComeBackAsTheyWentIn() {
    List<String> samples =
        IntStream.of(0, 1, 7, 8, 9, 100_000, 900_000, 3_000_000, 5, 0)
            .mapToObj("x"::repeat)
            .toList();
    List<byte[]> blocks = packed(samples);
    assertThat(blocks).hasSize(2);
    List<InternalRow> rows = OutcomeBlocks.unpack(blocks.iterator()).toList();
    assertThat(rows)
        .extracting(row -> row.getUTF8String(Outcomes.index(Rejected.DETAIL)).toString())
        .isEqualTo(samples);
    assertThat(rows)
        .extracting(row -> row.getLong(Outcomes.index(Outcomes.NUMBER)))
        .isEqualTo(IntStream.range(0, 10).mapToObj(Long::valueOf).toList());
  }

  @Test
  void noRowsMakeNoBlock() {
    assertThat(packed(List.of())).isEmpty();
    assertThat(OutcomeBlocks.unpack(packed(List.of()).iterator())).isEmpty();
  }

  private static List<byte[]> packed(List<String> details) {
    List<InternalRow> rows = new ArrayList<>();
    for (String detail : details) {
      rows.add(OutcomeRow.rejected("a.jsonl", Reason.BROKEN_JSON, detail, null).at(0, rows.size()));
    }
    List<byte[]> blocks = new ArrayList<>();
    OutcomeBlocks.pack(rows.iterator()).forEachRemaining(blocks::add);
    return blocks;
  }
}
