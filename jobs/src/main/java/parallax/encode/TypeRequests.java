package parallax.encode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import scala.Tuple2;

/** The ids that a partition needs the types of, by the part of the dictionary that has them. */
final class TypeRequests {
  private TypeRequests() {}

  static Iterator<Tuple2<Integer, NamesReply.Request>> of(int home, int[] ids, int parts) {
    int[] sizes = new int[parts];
    for (int id : ids) {
      sizes[DictionaryPart.partition(id, parts)]++;
    }
    int[][] byPart = new int[parts][];
    Arrays.setAll(byPart, part -> new int[sizes[part]]);
    for (int id : ids) {
      int part = DictionaryPart.partition(id, parts);
      byPart[part][--sizes[part]] = id;
    }
    List<Tuple2<Integer, NamesReply.Request>> requests = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      if (byPart[part].length > 0) {
        requests.add(new Tuple2<>(part, new NamesReply.Request(home, byPart[part])));
      }
    }
    return requests.iterator();
  }
}
