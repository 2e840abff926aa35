package parallax.ingest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.job.InputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is read, and how. */
@Command(description = "Reads articles from files.")
public interface IngestOptions {
  @Option(
      names = "--input",
      paramLabel = "PATH",
      description =
          "Folder, file or pattern to read, local or on any Hadoop file system; may be repeated.")
  @Nullable List<String> input();

  @Option(
      names = "--metadata",
      paramLabel = "FILE",
      description =
          "CSV manifest of text files: path, outlet, title, authors, published_on, url and any"
              + " more. Default: metadata.csv in the input folder, where there is one.")
  @Nullable InputFile metadata();

  @Option(
      names = "--format",
      defaultValue = "auto",
      paramLabel = "FORMAT",
      description = "text, jsonl, csv, tsv or auto (default: ${DEFAULT-VALUE}).")
  String format();

  @Option(
      names = "--field",
      paramLabel = "OURS=YOURS",
      description =
          "What a field is called in your files, such as outlet=source or text=content; for JSON"
              + " also source.name; outlet=folder takes the folder's name. May be repeated.")
  Map<String, String> field();

  @Option(
      names = "--charset",
      defaultValue = "UTF-8",
      paramLabel = "NAME",
      description = "Encoding of the files (default: ${DEFAULT-VALUE}, strictly).")
  String charset();

  @Option(
      names = "--max-record-bytes",
      defaultValue = "16777216",
      paramLabel = "BYTES",
      description =
          "Longest article, line or table row; longer ones are rejected"
              + " (default: ${DEFAULT-VALUE}).")
  long maxRecordBytes();

  @Option(
      names = "--max-rejected",
      defaultValue = "0.01",
      paramLabel = "SHARE",
      description =
          "Share of records, 0 to 1, that may be rejected before the command ends with exit code 3"
              + " (default: ${DEFAULT-VALUE}).")
  double maxRejected();
}
