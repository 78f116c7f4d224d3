package org.befund.kb.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Examples with real names in them. What there is in the world is knowledge and has no place in
 * code, so templates name it as in <code>${product}</code>, and a resource beside this class tells
 * what that is. Nothing is read before the first one is asked for.
 */
public final class ExampleText {
  private static final Pattern NAME = Pattern.compile("\\$\\{([a-z-]+)}");

  private ExampleText() {}

  /**
   * Fills a template.
   *
   * @param template may name nothing
   * @throws IllegalArgumentException when it names what the resource does not tell
   */
  public static String of(String template) {
    return template.contains("${")
        ? NAME.matcher(template).replaceAll(name -> Matcher.quoteReplacement(known(name.group(1))))
        : template;
  }

  private static String known(String name) {
    String known = Names.ALL.getProperty(name);
    if (known == null) {
      throw new IllegalArgumentException("no example of '" + name + "' is known");
    }
    return known;
  }

  private static final class Names {
    static final Properties ALL = read("examples.properties");

    private static Properties read(String resource) {
      Properties names = new Properties();
      try (InputStream in = ExampleText.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("the resource " + resource + " is missing");
        }
        names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return names;
    }
  }
}
