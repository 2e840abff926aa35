package parallax.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import parallax.codebook.Codebook;
import parallax.codebook.Frame;
import parallax.codebook.Group;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.lake.JobEntry;
import parallax.lake.RunManifest;
import parallax.segment.TextWords;
import parallax.text.Variants;

/**
 * What frames and groups are called, from the codebook that the run used; nothing where that file
 * is gone or is not the same any more, so that the page shows ids then.
 *
 * @param frames by id, in the order of the codebook, groups behind frames
 */
record Labels(Map<String, Label> frames) {
  private static final String CODEBOOK = "--codebook";
  private static final String VARIANTS = "--variants";

  /**
   * A frame or a group of frames.
   *
   * @param frames ids of the frames in the group; empty for a frame
   */
  record Label(String id, String label, String definition, List<String> frames) {}

  static Labels of(RunManifest run, Configuration hadoop) {
    JobEntry job = run.jobs().get("find-frames");
    Codebook codebook = job == null ? null : codebook(job, hadoop);
    Map<String, Label> labels = new LinkedHashMap<>();
    if (codebook != null) {
      for (Frame frame : codebook.frames()) {
        labels.put(frame.id(), new Label(frame.id(), frame.label(), frame.definition(), List.of()));
      }
      for (Group group : codebook.groups()) {
        labels.put(
            group.id(), new Label(group.id(), group.label(), group.definition(), group.frames()));
      }
    }
    return new Labels(labels);
  }

  private static @Nullable Codebook codebook(JobEntry job, Configuration hadoop) {
    String file = job.options().get(CODEBOOK);
    String checksum = job.files().get(CODEBOOK);
    if (file == null || checksum == null) {
      return null;
    }
    try {
      InputFile codebook = new InputFile(file);
      if (!codebook.sha256(hadoop).equals(checksum)) {
        return null;
      }
      String variants = job.options().getOrDefault(VARIANTS, "builtin:variants.tsv");
      Variants folded = Variants.parse(new InputFile(variants).text(hadoop), variants);
      return Codebook.read(codebook, hadoop, new TextWords(folded));
    } catch (UserException e) {
      return null;
    }
  }

  /** The label of a frame, its id where no label is known. */
  String of(String id) {
    Label label = frames.get(id);
    return label == null || label.label().isBlank() ? id : label.label();
  }
}
