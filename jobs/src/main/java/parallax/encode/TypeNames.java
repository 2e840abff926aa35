package parallax.encode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/** The types behind some ids. */
public final class TypeNames {
  private final int[] ids;
  private final UTF8String[] names;
  private final int[] ranks;

  private TypeNames(int[] ids, UTF8String[] names, int[] ranks) {
    this.ids = ids;
    this.names = names;
    this.ranks = ranks;
  }

  /** An id and its type. */
  record Named(int id, UTF8String name) {}

  static TypeNames of(Iterator<NamesReply> replies) {
    List<Named> all = new ArrayList<>();
    replies.forEachRemaining(reply -> reply.addTo(all));
    all.sort(Comparator.comparing(Named::name));
    Named[] byName = all.toArray(Named[]::new);
    Integer[] order = new Integer[byName.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingInt(i -> byName[i].id()));
    int[] ids = new int[order.length];
    UTF8String[] names = new UTF8String[order.length];
    int[] ranks = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      ids[i] = byName[order[i]].id();
      names[i] = byName[order[i]].name();
      ranks[i] = order[i];
    }
    return new TypeNames(ids, names, ranks);
  }

  /**
   * Where the id stands here, for the other methods.
   *
   * @throws IllegalArgumentException for an id that was not asked for
   */
  public int place(int id) {
    int place = Arrays.binarySearch(ids, id);
    if (place < 0) {
      throw new IllegalArgumentException("The id " + id + " was not asked for");
    }
    return place;
  }

  /** The type in UTF-8; not a copy. */
  public UTF8String name(int place) {
    return names[place];
  }

  /** The type's number in the order of UTF-8 bytes, from 0. */
  public int rank(int place) {
    return ranks[place];
  }
}
