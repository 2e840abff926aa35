package parallax.segment;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/**
 * What a stretch of articles counts, on its way to the totals: sums by outlet, and the types that
 * each outlet has, apart by their hash so that equal ones of all stretches meet. A type is its
 * length in bytes, its bytes, the number of outlets that have it, their numbers.
 */
final class PartitionCounts implements Serializable {
  final String[] outlets;

  /** Of each outlet, as {@link OutletSums#values}. */
  final long[][] sums;

  /** By hash. */
  final byte[][] types;

  private PartitionCounts(String[] outlets, long[][] sums, byte[][] types) {
    this.outlets = outlets;
    this.sums = sums;
    this.types = types;
  }

  /**
   * The counts of a stretch.
   *
   * @param parts by how many hashes types are parted
   */
  static PartitionCounts of(Vocabulary vocabulary, Collection<OutletSums> counted, int parts) {
    List<OutletSums> outlets = List.copyOf(counted);
    ByteArrayOutputStream[] blocks = new ByteArrayOutputStream[parts];
    DataOutputStream[] outputs = new DataOutputStream[parts];
    for (int i = 0; i < parts; i++) {
      blocks[i] = new ByteArrayOutputStream();
      outputs[i] = new DataOutputStream(blocks[i]);
    }
    try {
      for (int id = 0; id < vocabulary.size(); id++) {
        String type = vocabulary.type(id);
        writeType(outputs[Math.floorMod(type.hashCode(), parts)], type, id, outlets);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[][] types = new byte[parts][];
    for (int i = 0; i < parts; i++) {
      types[i] = blocks[i].toByteArray();
    }
    return new PartitionCounts(
        outlets.stream().map(sums -> sums.outlet).toArray(String[]::new),
        outlets.stream().map(OutletSums::values).toArray(long[][]::new),
        types);
  }

  /** The types of one hash, without sums. */
  PartitionCounts ofHash(int part) {
    return new PartitionCounts(outlets, new long[0][], new byte[][] {types[part]});
  }

  private static void writeType(DataOutputStream out, String type, int id, List<OutletSums> outlets)
      throws IOException {
    int having = 0;
    for (OutletSums outlet : outlets) {
      having += outlet.types.get(id) ? 1 : 0;
    }
    if (having == 0) {
      return;
    }
    byte[] utf8 = type.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
    out.writeInt(having);
    for (int i = 0; i < outlets.size(); i++) {
      if (outlets.get(i).types.get(id)) {
        out.writeInt(i);
      }
    }
  }
}
