package parallax.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Style sheet, chart library and scripts, which the page carries whole. */
final class Assets {
  private static final String LIBRARY = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";
  private static final List<String> SCRIPTS =
      List.of(
          "page",
          "table",
          "chart",
          "evidence",
          "frames",
          "comparisons",
          "terms",
          "periods",
          "tones",
          "tone",
          "targets",
          "more",
          "corpus",
          "start");

  private Assets() {}

  static String style() {
    return text("/parallax/report/report.css");
  }

  static String library() {
    return text(LIBRARY);
  }

  /** Our scripts as one, in a function of their own. */
  static String script() {
    String all =
        SCRIPTS.stream()
            .map(name -> text("/parallax/report/" + name + ".js"))
            .collect(Collectors.joining("\n"));
    return "(() => {\n'use strict';\n" + all + "})();\n";
  }

  /** A policy under which a page loads nothing and runs these scripts alone. */
  static String policy(String style, List<String> scripts) {
    String hashes = scripts.stream().map(Assets::source).collect(Collectors.joining(" "));
    return "default-src 'none'; script-src %s; style-src %s; base-uri 'none'; form-action 'none'"
        .formatted(hashes, source(style));
  }

  private static String source(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(String resource) {
    try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The jar lacks " + resource);
      }
      // The parser of HTML takes every line end for a line feed, and checksums are of what it
      // reads.
      String text =
          new String(stream.readAllBytes(), UTF_8).replace("\r\n", "\n").replace('\r', '\n');
      if (text.contains("</script") || text.contains("<!--") || text.contains("</style")) {
        throw new IllegalStateException(resource + " would end its element");
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
