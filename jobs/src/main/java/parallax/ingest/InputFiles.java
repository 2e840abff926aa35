package parallax.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import parallax.job.InputFile;

/**
 * The files to be read, each with what a manifest says about it. A manifest is named with {@code
 * --metadata}, or lies as {@code metadata.csv} in the input folder; that one is never read as
 * articles.
 *
 * @param files sorted by path
 * @param problems files and rows that are rejected unread
 */
record InputFiles(List<SourceFile> files, List<KnownProblem> problems) {
  private static final String MANIFEST_NAME = "metadata.csv";

  /**
   * @param manifestFile what {@code --metadata} names, or null
   * @param fieldOptions what {@code --field} says
   */
  static InputFiles of(
      List<ListedFile> listed,
      @Nullable InputFile manifestFile,
      Map<String, String> fieldOptions,
      Configuration hadoop) {
    Manifests manifests = new Manifests(new FieldNames(fieldOptions), fieldOptions, hadoop);
    if (manifestFile != null) {
      manifests.useForAll(manifestFile, listed);
    } else {
      listed.stream().filter(InputFiles::isManifest).forEach(manifests::useForItsFolder);
    }
    List<SourceFile> files = new ArrayList<>();
    List<KnownProblem> problems = new ArrayList<>();
    for (ListedFile file : listed) {
      if (isManifest(file) || isSame(file, manifestFile, hadoop)) {
        continue;
      }
      SourceFile source = manifests.describe(file);
      if (file.problem() == null) {
        files.add(source);
      } else {
        problems.add(file.problem());
      }
    }
    problems.addAll(manifests.problems());
    return new InputFiles(List.copyOf(files), List.copyOf(problems));
  }

  private static boolean isManifest(ListedFile file) {
    return file.relative().equals(MANIFEST_NAME) && file.problem() == null;
  }

  private static boolean isSame(
      ListedFile file, @Nullable InputFile manifest, Configuration hadoop) {
    if (manifest == null || !manifest.path().endsWith(file.location().getName())) {
      return false;
    }
    try {
      Path path = new Path(manifest.path());
      return path.getFileSystem(hadoop).makeQualified(path).equals(file.location());
    } catch (java.io.IOException | IllegalArgumentException e) {
      // A manifest out of the jar is no file of the input.
      return false;
    }
  }

  /** The manifests in use, by the folder whose files they name. */
  private static final class Manifests {
    private final FieldNames names;
    private final Map<String, String> fieldOptions;
    private final Configuration hadoop;
    private final Map<Path, Manifest> byFolder = new HashMap<>();
    private @Nullable Manifest forAll;

    Manifests(FieldNames names, Map<String, String> fieldOptions, Configuration hadoop) {
      this.names = names;
      this.fieldOptions = fieldOptions;
      this.hadoop = hadoop;
    }

    void useForAll(InputFile file, List<ListedFile> listed) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      boolean taken = listed.stream().anyMatch(other -> other.path().equals(name));
      forAll = new Manifest(taken ? file.path() : name, file.bytes(hadoop), names, fieldOptions);
    }

    void useForItsFolder(ListedFile file) {
      byte[] bytes = new InputFile(file.location().toString()).bytes(hadoop);
      byFolder.put(file.root(), new Manifest(file.path(), bytes, names, fieldOptions));
    }

    SourceFile describe(ListedFile file) {
      Manifest manifest = forAll != null ? forAll : byFolder.get(file.root());
      Map<String, String> row = manifest == null ? null : manifest.take(file);
      Map<String, String> metadata = new HashMap<>();
      metadata.put(FieldNames.FOLDER, file.folder());
      if (row != null) {
        metadata.putAll(row);
      }
      return new SourceFile(
          file.location().toUri().toString(),
          file.path(),
          file.bytes(),
          metadata,
          manifest != null && row == null);
    }

    List<KnownProblem> problems() {
      List<KnownProblem> all = new ArrayList<>();
      if (forAll != null) {
        all.addAll(forAll.problems());
      }
      byFolder.values().forEach(manifest -> all.addAll(manifest.problems()));
      return all;
    }
  }
}
