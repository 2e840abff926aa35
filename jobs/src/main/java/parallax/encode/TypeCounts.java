package parallax.encode;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Types in UTF-8, one behind the other, and how often each occurs.
 *
 * @param bytes all types
 * @param ends behind each type's last byte
 * @param counts occurrences, at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a copy would cost more than the rest.
record TypeCounts(byte[] bytes, int[] ends, int[] counts) implements Serializable {

  int size() {
    return ends.length;
  }

  int begin(int type) {
    return type == 0 ? 0 : ends[type - 1];
  }

  /** The types of each partition of the dictionary, in their order here. */
  TypeCounts[] split(int partitions) {
    int[] homes = homes(partitions);
    int[] types = new int[partitions];
    int[] room = new int[partitions];
    for (int type = 0; type < homes.length; type++) {
      types[homes[type]]++;
      room[homes[type]] += ends[type] - begin(type);
    }
    TypeCounts[] parts = new TypeCounts[partitions];
    Arrays.setAll(
        parts, p -> new TypeCounts(new byte[room[p]], new int[types[p]], new int[types[p]]));
    Arrays.fill(types, 0);
    for (int type = 0; type < homes.length; type++) {
      TypeCounts part = parts[homes[type]];
      int place = types[homes[type]]++;
      int length = ends[type] - begin(type);
      int begin = part.begin(place);
      System.arraycopy(bytes, begin(type), part.bytes, begin, length);
      part.ends[place] = begin + length;
      part.counts[place] = counts[type];
    }
    return parts;
  }

  /** The partition of each type. */
  int[] homes(int partitions) {
    int[] homes = new int[size()];
    for (int type = 0; type < homes.length; type++) {
      homes[type] = TypeHash.partition(TypeHash.of(bytes, begin(type), ends[type]), partitions);
    }
    return homes;
  }
}
