package parallax.framing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parallax.codebook.Codebook;
import parallax.codebook.Frame;

/** What of a codebook is counted: each frame, and each group as if it were one. */
final class CountedFrames implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<String> methods;
  private final List<String> frames = new ArrayList<>();
  private final List<Found> all = new ArrayList<>();
  private final Map<String, List<String>> countedAs = new HashMap<>();

  /**
   * @param methods what outlets are compared by
   */
  CountedFrames(Codebook codebook, List<String> methods) {
    this.methods = List.copyOf(methods);
    for (Frame frame : codebook.frames()) {
      frames.add(frame.id());
      List<String> ids = new ArrayList<>(List.of(frame.id()));
      ids.addAll(frame.groups());
      countedAs.put(frame.id(), ids);
    }
    for (String id : codebook.counted()) {
      for (String method : methods) {
        all.add(new Found(id, method));
      }
    }
  }

  /** The frames without the groups, in the order of the codebook. */
  List<String> frames() {
    return frames;
  }

  /** What outlets are compared by. */
  List<String> methods() {
    return methods;
  }

  /** Every frame and group by every method. */
  List<Found> all() {
    return all;
  }

  /** What a hit counts for. */
  List<Found> of(Hit hit) {
    List<Found> found = new ArrayList<>();
    for (String id : countedAs.getOrDefault(hit.frame(), List.of())) {
      found.add(new Found(id, hit.method()));
      found.add(new Found(id, Methods.ANY));
    }
    return found;
  }
}
