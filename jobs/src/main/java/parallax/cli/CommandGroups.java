package parallax.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IHelpSectionRenderer;

/** The list of commands under headings, in the order in which somebody new needs them. */
final class CommandGroups implements IHelpSectionRenderer {
  private static final String REST = "More";
  private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put("Begin here", List.of("analyze"));
    GROUPS.put(
        "Look at what came out",
        List.of("report", "show", "concordance", "sentiment", "export", "tables", "runs"));
    GROUPS.put("Check by hand, and learn", List.of("codebook", "sample", "validate", "train"));
  }

  private final List<String> jobs;

  /**
   * A list.
   *
   * @param jobs the commands that carry out a single job, in their order
   */
  CommandGroups(List<String> jobs) {
    this.jobs = List.copyOf(jobs);
  }

  @Override
  public String render(Help help) {
    Map<String, Help> commands = new LinkedHashMap<>(help.subcommands());
    Map<String, List<String>> groups = new LinkedHashMap<>(GROUPS);
    groups.put("Single steps of analyze, on the tables that are there", jobs);
    groups.put(
        REST,
        commands.keySet().stream()
            .filter(name -> groups.values().stream().noneMatch(group -> group.contains(name)))
            .toList());
    StringBuilder text = new StringBuilder();
    groups.forEach(
        (title, names) -> {
          List<String> there = new ArrayList<>(names);
          there.retainAll(commands.keySet());
          if (!there.isEmpty()) {
            text.append("\n%s:\n".formatted(title)).append(list(there, commands, help));
          }
        });
    return text.toString();
  }

  private static String list(List<String> names, Map<String, Help> commands, Help help) {
    int widest = commands.keySet().stream().mapToInt(String::length).max().orElse(0);
    int width = help.commandSpec().usageMessage().width();
    TextTable table =
        TextTable.forColumns(
            help.colorScheme(),
            new Column(widest + 4, 2, Column.Overflow.SPAN),
            new Column(width - widest - 4, 2, Column.Overflow.WRAP));
    Ansi ansi = help.colorScheme().ansi();
    for (String name : names) {
      Help command = commands.get(name);
      if (command != null) {
        String[] description = command.commandSpec().usageMessage().description();
        table.addRowValues(
            help.colorScheme().commandText(name),
            ansi.text(description.length == 0 ? "" : description[0]));
      }
    }
    return table.toString();
  }
}
