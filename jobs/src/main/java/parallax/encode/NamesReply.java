package parallax.encode;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Types that a partition asked the dictionary for.
 *
 * @param home the partition that asked
 * @param ids what it asked for
 * @param bytes the types in UTF-8, in the same order
 * @param ends behind each type's last byte
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record NamesReply(int home, int[] ids, byte[] bytes, int[] ends) implements Serializable {

  /**
   * Ids that a partition asks for.
   *
   * @param home the partition
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Request(int home, int[] ids) implements Serializable {}

  static NamesReply to(Request request, DictionaryPart dictionary) {
    int[] ends = new int[request.ids().length];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += dictionary.type(request.ids()[i]).numBytes();
      ends[i] = end;
    }
    byte[] bytes = new byte[end];
    for (int i = 0; i < ends.length; i++) {
      byte[] type = dictionary.type(request.ids()[i]).getBytes();
      System.arraycopy(type, 0, bytes, ends[i] - type.length, type.length);
    }
    return new NamesReply(request.home(), request.ids(), bytes, ends);
  }

  void addTo(List<TypeNames.Named> all) {
    for (int i = 0; i < ids.length; i++) {
      int begin = i == 0 ? 0 : ends[i - 1];
      all.add(new TypeNames.Named(ids[i], UTF8String.fromBytes(bytes, begin, ends[i] - begin)));
    }
  }
}
