package org.befund.engine.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathKeyTest {
  private static final String PLACE = "%ProgramFiles%\\Update Services\\bin\\Client.dll";

  private static String key(String path) {
    return PathKey.of(path, Given.CATALOGUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%programfiles%\\update services\\BIN\\client.DLL",
        "C:\\Program Files\\Update Services\\bin\\Client.dll",
        "D:\\Program Files (x86)\\Update Services\\bin\\Client.dll",
        "e:\\Programme\\Update Services\\bin\\Client.dll",
        "C:/Program Files/Update Services/bin/Client.dll",
        "C:\\\\Program Files\\\\Update Services\\\\bin\\\\Client.dll",
        "\"C:\\Program Files\\Update Services\\bin\\Client.dll\"",
        "\"%ProgramFiles%\"\\Update Services\\bin\\Client.dll",
        "  'C:\\Program Files\\Update Services\\bin\\Client.dll' ",
        "%ProgramFiles(x86)%\\Update Services\\bin\\Client.dll",
        "%SystemDrive%\\Program Files\\Update Services\\bin\\Client.dll",
        "$env:ProgramFiles\\Update Services\\bin\\Client.dll",
        "${env:ProgramFiles(x86)}\\Update Services\\bin\\Client.dll",
        "\\\\?\\C:\\Program Files\\Update Services\\bin\\Client.dll",
        "\\\\wsus01\\c$\\Program Files\\Update Services\\bin\\Client.dll",
        "\\\\?\\UNC\\wsus01\\D$\\Program Files\\Update Services\\bin\\Client.dll",
        "\\Program Files\\Update Services\\bin\\Client.dll",
        "C:\\Windows\\..\\Program Files\\.\\Update Services\\bin\\Client.dll",
      })
  void equalPlacesAreEqualTexts(String path) {
    assertThat(key(path)).isEqualTo(key(PLACE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Client.dll",
        "Update Services\\bin\\Client.dll",
        "Program Files\\Update Services\\bin\\Client.dll",
        "C:Program Files\\Update Services\\bin\\Client.dll",
        "C:\\Update Services\\bin\\Client.dll",
        "D:\\Backup\\Program Files\\Update Services\\bin\\Client.dll",
        "C:\\Program Files\\Update Services\\Client.dll",
        "C:\\Program Files2\\Update Services\\bin\\Client.dll",
        "%windir%\\Update Services\\bin\\Client.dll",
        "%CommonProgramFiles%\\Update Services\\bin\\Client.dll",
        "\\\\wsus01\\share\\Program Files\\Update Services\\bin\\Client.dll",
        "%Other%\\Update Services\\bin\\Client.dll",
      })
  void otherPlacesAreOtherTexts(String path) {
    assertThat(key(path)).isNotEqualTo(key(PLACE));
  }

  @ParameterizedTest
  @CsvSource({
    "C:\\WINNT\\system32\\a.dll, %systemroot%\\system32\\a.dll",
    "%windir%\\System32\\a.dll, %systemroot%\\system32\\a.dll",
    "\\\\h\\ADMIN$\\System32\\a.dll, %systemroot%\\system32\\a.dll",
    "C:\\Program Files\\Common Files\\a.dll, %commonprogramfiles%\\a.dll",
    "C:\\Temp\\a.dll, c:\\temp\\a.dll",
    "C:\\, c:\\",
    "\\\\srv\\share\\\\a.dll, \\\\srv\\share\\a.dll",
    "'', ''",
  })
  void writesPlacesByTheirVariable(String path, String key) {
    assertThat(key(path)).isEqualTo(key);
  }

  @Property
  void spellingDoesNotMatter(
      @ForAll @StringLength(min = 1, max = 8) @CharRange(from = 'a', to = 'z') String name,
      @ForAll char drive,
      @ForAll @IntRange(min = 1, max = 3) int separators,
      @ForAll boolean slashes,
      @ForAll boolean upper) {
    char letter = (char) ('a' + drive % 26);
    String separator = (slashes ? "/" : "\\").repeat(separators);
    String path = letter + ":" + separator + "program files" + separator + name;
    assertThat(key(upper ? path.toUpperCase(java.util.Locale.ROOT) : path))
        .isEqualTo("%programfiles%\\" + name);
  }

  @Property
  void aKeyIsItsOwnKey(@ForAll @StringLength(max = 40) String path) {
    String key = key(path.replaceAll("[^ -~]", "\\\\"));
    assertThat(key(key)).isEqualTo(key);
  }
}
