package parallax.collocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parallax.encode.EncodedChunk;

class ChunkPatternsTest {
  private static final EncodedChunk CHUNK = random(new Random(7), 300, 2000);

  @Test
  void countsTheSameInPieces() {
    List<String> whole = patterns(new ChunkPatterns(1, 2));
    assertThat(whole).hasSizeGreaterThan(2000);
    assertThat(patterns(new ChunkPatterns(1, 2, 2))).isEqualTo(whole);
    assertThat(patterns(new ChunkPatterns(1, 2, 100))).isEqualTo(whole);
  }

  @Test
  void halvesWhatDoesNotFitIntoKeys() {
    assertThat(new PatternKeys(2000, 1 << 30).bits()).isGreaterThan(63);
    assertThat(patterns(new ChunkPatterns(1, 1 << 30)))
        .isEqualTo(patterns(new ChunkPatterns(1, 2)));
  }

  @Test
  void sendsEachPairToOnePartition() {
    ChunkPatterns patterns = new ChunkPatterns(5, 2);
    List<String> all = new ArrayList<>();
    for (int p = 0; p < 5; p++) {
      int partition = p;
      List<byte[]> blocks = new ArrayList<>();
      patterns
          .blocks(CHUNK)
          .forEachRemaining(
              block -> {
                if (block._1() == partition) {
                  blocks.add(block._2());
                }
              });
      all.addAll(merged(blocks));
    }
    assertThat(all).containsExactlyInAnyOrderElementsOf(patterns(new ChunkPatterns(1, 2)));
  }

  private static List<String> patterns(ChunkPatterns patterns) {
    List<byte[]> blocks = new ArrayList<>();
    patterns.blocks(CHUNK).forEachRemaining(block -> blocks.add(block._2()));
    return merged(blocks);
  }

  private static List<String> merged(List<byte[]> blocks) {
    BlockMerge merge = new BlockMerge(blocks);
    List<String> all = new ArrayList<>();
    while (merge.next()) {
      all.add(
          "%d %d %d in %d: %d, %d"
              .formatted(
                  merge.first(),
                  merge.second(),
                  merge.follower(),
                  merge.outlet(),
                  merge.n(),
                  merge.initial()));
    }
    return all;
  }

  /** Two articles; the ids are far apart. */
  private static EncodedChunk random(Random random, int sentences, int types) {
    int[] ends = new int[sentences];
    int end = 0;
    for (int i = 0; i < sentences; i++) {
      end += random.nextInt(20);
      ends[i] = end;
    }
    int[] tokens = new int[end];
    for (int i = 0; i < end; i++) {
      tokens[i] = 977 * (int) (types * random.nextDouble() * random.nextDouble());
    }
    int half = sentences / 2;
    return new EncodedChunk(
        new int[] {1, 0},
        new int[] {ends[half - 1], end - ends[half - 1]},
        new int[] {half, sentences},
        ends,
        tokens,
        "a",
        "b");
  }
}
