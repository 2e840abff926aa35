package parallax.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The model of the class path as a folder of the kind that Spark NLP loads. */
final class ModelFiles {
  private static final String RESOURCE = "/bge-small-en-v1.5-q";

  private ModelFiles() {}

  /**
   * Unpacks it, with the pooling of {@link PooledGraph}, into a temporary folder that goes when the
   * process ends: executors fetch the model out of it when their first task begins.
   *
   * @param layers the layers to take means of, 0 the first
   */
  static Path unpack(List<Integer> layers) throws IOException {
    Path folder = Files.createTempDirectory("parallax-model");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    Files.write(folder.resolve("model.onnx"), PooledGraph.of(model(), layers));
    Path assets = Files.createDirectory(folder.resolve("assets"));
    Files.write(assets.resolve("vocab.txt"), vocabulary(), UTF_8);
    return folder;
  }

  /** The model as it is. */
  static byte[] model() throws IOException {
    try (InputStream model = open(RESOURCE + ".onnx")) {
      return model.readAllBytes();
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream stream = ModelFiles.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new FileNotFoundException(resource + " is not on the class path");
    }
    return stream;
  }

  /** The word pieces, each at the place that its number says. */
  static List<String> vocabulary() throws IOException {
    try (InputStream tokenizer = open(RESOURCE + "-tokenizer.json")) {
      JsonNode pieces = new ObjectMapper().readTree(tokenizer).path("model").path("vocab");
      String[] byNumber = new String[pieces.size()];
      pieces
          .fields()
          .forEachRemaining(piece -> byNumber[piece.getValue().asInt()] = piece.getKey());
      return Arrays.asList(byNumber);
    }
  }

  /** The temporary folders of the kind that Spark NLP makes while it loads a model. */
  static Set<Path> loadingFolders() throws IOException {
    Set<Path> found = new HashSet<>();
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, "*_onnx*")) {
      folders.forEach(found::add);
    }
    return found;
  }

  /** Deletes those that have come since; Spark NLP leaves them behind, empty. */
  static void deleteLoadingFolders(Set<Path> before) throws IOException {
    Set<Path> since = loadingFolders();
    since.removeAll(before);
    for (Path folder : since) {
      String[] files = folder.toFile().list();
      if (files != null && files.length == 0) {
        Files.deleteIfExists(folder);
      }
    }
  }

  /** Deletes a folder as far as it can: nothing depends on it at the end of the process. */
  private static void delete(Path folder) {
    try {
      Files.walkFileTree(folder, new Deletion());
    } catch (IOException e) {
      // The system clears its temporary files.
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
