package parallax.ingest;

import java.io.Serializable;
import java.util.Map;

/**
 * One file to be read.
 *
 * @param uri where it is, as any Hadoop file system understands it
 * @param path its name in the tables
 * @param bytes its size on disk
 * @param metadata values for the fields that its records do not have: what a manifest says about
 *     the file, and the folder that it lies in
 * @param unlisted whether there is a manifest that should name it and does not
 */
record SourceFile(
    String uri, String path, long bytes, Map<String, String> metadata, boolean unlisted)
    implements Serializable {

  SourceFile {
    metadata = Map.copyOf(metadata);
  }
}
