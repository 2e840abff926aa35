package parallax.codebook;

import java.io.Serializable;
import java.util.List;

/**
 * Frames that belong together and are also counted as one.
 *
 * @param id its name in the tables; no frame has the same
 * @param label its name for readers
 * @param definition what its frames have in common
 * @param frames ids of the frames in it, those of groups inside it too; at least one
 */
public record Group(String id, String label, String definition, List<String> frames)
    implements Serializable {

  public Group {
    frames = List.copyOf(frames);
  }
}
