package parallax;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as a test reads it. */
record ReportPage(String html, JsonNode model) {
  private static final Pattern MODEL =
      Pattern.compile(
          "<script type=\"application/json\" id=\"model\">(.*?)</script>", Pattern.DOTALL);

  static ReportPage of(Path file) throws IOException {
    String html = Files.readString(file);
    Matcher model = MODEL.matcher(html);
    assertThat(model.find()).isTrue();
    return new ReportPage(html, new ObjectMapper().readTree(model.group(1)));
  }

  /** The page without its scripts that run. */
  String document() {
    return html.substring(0, html.indexOf("<script>"));
  }

  /** The rows of a sheet, by column. */
  List<JsonNode> rows(String... path) {
    JsonNode sheet = model;
    for (String name : path) {
      sheet = sheet.get(name);
    }
    List<JsonNode> rows = new ArrayList<>();
    for (JsonNode row : sheet.get("rows")) {
      ObjectNode cells = JsonNodeFactory.instance.objectNode();
      for (int i = 0; i < row.size(); i++) {
        cells.set(sheet.get("columns").get(i).asText(), row.get(i));
      }
      rows.add(cells);
    }
    return rows;
  }

  /** What stands between two words of the page, without markup. */
  String text(String from, String to) {
    int begin = html.indexOf(from);
    return html.substring(begin, html.indexOf(to, begin)).replaceAll("<[^>]*>", "");
  }
}
