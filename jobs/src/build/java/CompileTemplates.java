import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import gg.jte.runtime.Constants;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Compiles JTE templates into classes: {@code java CompileTemplates.java TEMPLATES CLASSES}. */
public final class CompileTemplates {
  private CompileTemplates() {}

  public static void main(String[] args) throws Exception {
    Path templates = Path.of(args[0]);
    Path classes = Path.of(args[1]);
    TemplateEngine engine =
        TemplateEngine.create(
            new DirectoryCodeResolver(templates),
            classes,
            ContentType.Html,
            CompileTemplates.class.getClassLoader(),
            Constants.PACKAGE_NAME_PRECOMPILED);
    engine.setTrimControlStructures(true);
    List<String> classPath =
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
    engine.precompileAll(classPath);
    // The sources in between are of no use in the jar.
    try (var files = Files.walk(classes.resolve("gg/jte/generated"))) {
      for (Path source : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        Files.delete(source);
      }
    }
  }
}
