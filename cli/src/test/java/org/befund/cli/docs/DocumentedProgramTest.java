package org.befund.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on the page of the library compiles, runs, and prints what the page says. */
class DocumentedProgramTest {

  @Test
  void printsWhatThePageSays(@TempDir Path folder) throws Exception {
    MarkdownPage page = MarkdownPage.of("docs/library.md");
    String program = block(page, "java");
    String printed = block(page, "text");

    compile(program, folder);

    assertThat(run(folder, MarkdownPage.ROOT.resolve("examples/contoso-hq").toString()))
        .isEqualToNormalizingNewlines(printed);
  }

  private static String block(MarkdownPage page, String info) {
    List<MarkdownPage.Block> blocks =
        page.blocks().stream().filter(block -> block.info().equals(info)).toList();
    assertThat(blocks).as(info).hasSize(1);
    return String.join("\n", blocks.get(0).lines()).concat("\n");
  }

  private static void compile(String program, Path folder) throws IOException {
    Path source = Files.writeString(folder.resolve("Affected.java"), program);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int code =
        compiler.run(
            null,
            errors,
            errors,
            "-proc:none",
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            folder.toString(),
            source.toString());
    assertThat(code).as(errors.toString(StandardCharsets.UTF_8)).isZero();
  }

  private static String run(Path folder, String path) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      loader
          .loadClass("Affected")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {path});
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
