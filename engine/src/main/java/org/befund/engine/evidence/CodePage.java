package org.befund.engine.evidence;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/** Tells the code page of a log whose lines are no UTF-8, by its beginning. */
final class CodePage {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** So many bytes tell it. */
  static final int SAMPLE = 32 * 1024;

  /** Those in which ASCII characters are single bytes and line feeds are nothing else. */
  private static final Pattern FIT =
      Pattern.compile("(?:windows|iso-8859|ibm|koi8|euc|gb|big5|shift_jis|tis).*");

  private CodePage() {}

  /** The code page of lines that are no UTF-8; windows-1252 where nothing tells another. */
  static Charset of(byte[] head, int from, int to) {
    int end = Math.min(to, from + SAMPLE);
    int all = 0;
    for (int i = from; i < end; i++) {
      all |= head[i];
    }
    if (all >= 0) {
      return WINDOWS_1252;
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(head, from, end - from);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    return name != null
            && FIT.matcher(name.toLowerCase(Locale.ROOT)).matches()
            && Charset.isSupported(name)
        ? Charset.forName(name)
        : WINDOWS_1252;
  }
}
