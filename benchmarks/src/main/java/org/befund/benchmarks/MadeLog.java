package org.befund.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** Makes a log of an update agent up: ordinary lines, near misses and failures among them. */
final class MadeLog {
  private static final String[] COMPONENTS = {
    "Agent", "PT", "DnldMgr", "AU", "Report", "Handler", "Misc", "Setup", "Driver"
  };
  private static final String[] ORDINARY = {
    "Validating signature for C:\\WINDOWS\\SoftwareDistribution\\WuRedir\\9482F4B4\\wuredir.cab:",
    "\tMicrosoft signed: Yes",
    "Added update {%08X-1234-4321-ABCD-1234567890AB}.%d to search result",
    "#############",
    "## START ##  AU: Search for updates",
    "Uploading %d events using cached cookie, reporting URL = http://wsus01/Reporting/%d.asmx",
    "Initializing simple targeting cookie, clientId = 8a1c1d1b-%08x, DNS name = pc-%d.contoso.local"
  };
  private static final String FAULT =
      "WARNING: SyncUpdates failure, error = 0x8024400E, soap client"
          + " error = 7, soap error code = 400, HTTP status code = 200";
  private static final String[] FAILURE = {
    "+++++++++++  PT: Synchronizing server updates  +++++++++++",
    "  + ServiceId = {3DA21691-E39D-4DA6-8A4B-B43877BCB1B7}, Server URL ="
        + " http://wsus01/ClientWebService/client.asmx",
    FAULT,
    "WARNING: SOAP Fault: 0x000190",
    "WARNING:     faultstring:Fault occurred",
    "WARNING:     ErrorCode:InternalServerError(5)",
    "WARNING:     Message:(null)",
    "WARNING:     Method:\"http://www.microsoft.com/SoftwareDistribution/Server/ClientWebService/"
        + "SyncUpdates\"",
    "WARNING:     ID:%08x-7c2e-4b19-9a86-e1f7720c43bd"
  };

  /** So many lines lie between two failures, and between two near misses. */
  private static final int BETWEEN = 20_000;

  private final Random random = new Random(1);
  private long millis;

  private MadeLog() {}

  /** Takes the file to write and how many MiB it shall have. */
  public static void main(String[] args) throws IOException {
    new MadeLog().write(Path.of(args[0]), Long.parseLong(args[1]) << 20);
  }

  private void write(Path file, long bytes) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      long written = 0;
      for (long number = 1; written < bytes; number++) {
        written += line(out, ORDINARY[random.nextInt(ORDINARY.length)], thread());
        if (number % BETWEEN == 0) {
          for (String message : FAILURE) {
            written += line(out, message, "5c4");
          }
        } else if (number % BETWEEN == BETWEEN / 2) {
          written += line(out, FAULT, thread());
        }
      }
    }
  }

  private String thread() {
    return Integer.toHexString(0xe8c + random.nextInt(3));
  }

  private long line(BufferedWriter out, String message, String thread) throws IOException {
    millis += random.nextInt(40);
    long seconds = millis / 1000;
    String time =
        String.format(
            Locale.ROOT,
            "2008-07-%02d\t%02d:%02d:%02d:%03d\t%4d\t%s\t%s\t",
            1 + seconds / 86_400 % 28,
            seconds / 3600 % 24,
            seconds / 60 % 60,
            seconds % 60,
            millis % 1000,
            988,
            thread,
            thread.equals("5c4") ? "PT" : COMPONENTS[random.nextInt(COMPONENTS.length)]);
    String text =
        message.indexOf('%') < 0
            ? message
            : String.format(Locale.ROOT, message, random.nextInt(), random.nextInt(1000));
    out.write(time);
    out.write(text);
    out.write('\n');
    return time.length() + text.length() + 1L;
  }
}
