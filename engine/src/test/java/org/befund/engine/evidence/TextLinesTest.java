package org.befund.engine.evidence;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.befund.engine.evidence.TestLogs.client;
import static org.befund.engine.evidence.TestLogs.clientFault;
import static org.befund.engine.evidence.TestLogs.serverFault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLinesTest {
  private static final Charset CP1252 = Charset.forName("windows-1252");

  private static List<TextLine> lines(byte[] bytes) throws IOException {
    TextLines source = new TextLines(new ByteArrayInputStream(bytes));
    List<TextLine> lines = new ArrayList<>();
    for (TextLine line = source.next(); line != null; line = source.next()) {
      lines.add(line);
    }
    return lines;
  }

  private static List<String> texts(byte[] bytes) throws IOException {
    return lines(bytes).stream().map(TextLine::text).toList();
  }

  private static byte[] bytes(int mark, Charset charset, String text) {
    String head = mark == 0 ? "" : Character.toString(mark);
    return (head + text).getBytes(charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r\r\n"})
  void endsLinesEveryWay(String end) throws IOException {
    String text = "one" + end + end + "two" + end + "three";
    assertThat(texts(text.getBytes(UTF_8))).containsExactly("one", "", "two", "three");
    assertThat(texts(bytes(0xfeff, UTF_16LE, text))).containsExactly("one", "", "two", "three");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Произошла ошибка при подключении к серверу обновлений",
    "GB18030, 连接更新服务器时出现错误，请稍后再试一次",
    "windows-1252, Beim Verbinden mit dem Server trat ein Fehler auf: für später merken"
  })
  void tellsTheCodePage(String codePage, String text) throws IOException {
    String lines = (text + "\n").repeat(20).strip();
    assertThat(texts(lines.getBytes(Charset.forName(codePage)))).containsOnly(text);
  }

  @Test
  void anEmptyStreamHasNoLine() throws IOException {
    assertThat(lines(new byte[0])).isEmpty();
    assertThat(texts("\n".getBytes(UTF_8))).containsExactly("");
  }

  @Test
  void countsLinesAndBytes() throws IOException {
    assertThat(lines("ä\r\nb".getBytes(UTF_8)))
        .containsExactly(
            new TextLine(1, 0, "ä", 4, false, false), new TextLine(2, 4, "b", 1, false, false));
  }

  @Test
  void readsEveryEncoding() throws IOException {
    String text = "Schlüssel im Wörterbuch: '1'\r\nplain ASCII text that follows it\r\n";
    List<String> expected = text.lines().toList();
    assertThat(texts(bytes(0, UTF_8, text))).isEqualTo(expected);
    assertThat(texts(bytes(0xfeff, UTF_8, text))).isEqualTo(expected);
    assertThat(texts(bytes(0, CP1252, text))).isEqualTo(expected);
    assertThat(texts(bytes(0xfeff, UTF_16LE, text))).isEqualTo(expected);
    assertThat(texts(bytes(0, UTF_16LE, text))).isEqualTo(expected);
    assertThat(texts(bytes(0xfeff, UTF_16BE, text))).isEqualTo(expected);
    assertThat(texts(bytes(0, UTF_16BE, text))).isEqualTo(expected);
  }

  @Test
  void takesOffByteOrderMarksWhereFilesWereJoined() throws IOException {
    assertThat(texts("\ufeffone\n\ufefftwo\n".getBytes(UTF_8))).containsExactly("one", "two");
    byte[] mixed = "\ufeffone ä\n".getBytes(UTF_8);
    mixed[6] = (byte) 0xe4; // spoils the line's UTF-8
    assertThat(texts(mixed).get(0)).startsWith("one");
  }

  @Test
  void findsTheFaultInEveryEncoding() {
    for (List<String> fault : List.of(clientFault("2f8"), serverFault())) {
      String text =
          client("08:00:00:000", "1", "AU", "Gerät für Ämter") + "\r\n" + TestLogs.text(fault);
      for (byte[] log :
          List.of(
              bytes(0xfeff, UTF_8, text),
              bytes(0, CP1252, text),
              bytes(0xfeff, UTF_16LE, text),
              bytes(0, UTF_16LE, text),
              bytes(0xfeff, UTF_16BE, text),
              bytes(0, UTF_8, text.replace("\r\n", "\r\r\n")),
              bytes(0, UTF_8, text.replace("\r\n", "\n")))) {
        Evidence evidence = TestLogs.read(TestSignatures.ALL, log, null);
        assertThat(evidence.problems()).isEmpty();
        assertThat(evidence.findings())
            .extracting(Finding::kind, Finding::line)
            .containsExactly(tuple(Finding.Kind.MATCH, 2L));
      }
    }
  }

  @Test
  void cutsALongLineBetweenCharacters() throws IOException {
    String line = "a" + "ä".repeat(LogReader.LONGEST_LINE);
    List<TextLine> lines = lines((line + "\nnext").getBytes(UTF_8));
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).cut()).isTrue();
    assertThat(line).startsWith(lines.get(0).text());
    assertThat(lines.get(0).text()).hasSize(LogReader.LONGEST_LINE / 2);
    assertThat(lines.get(1).text()).isEqualTo("next");
  }

  @Test
  void aLineOfTheGreatestLengthIsNotCut() throws IOException {
    String line = "a".repeat(LogReader.LONGEST_LINE);
    assertThat(lines((line + "\n" + line).getBytes(UTF_8)))
        .extracting(TextLine::cut)
        .containsExactly(false, false);
  }
}
