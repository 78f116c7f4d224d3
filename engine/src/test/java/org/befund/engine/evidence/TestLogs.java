package org.befund.engine.evidence;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.befund.kb.signature.Signature;
import org.jspecify.annotations.Nullable;

/** Logs written for the tests, and short ways to read them. */
final class TestLogs {
  static final String ID = "5b1f0c6e-7a2d-4c39-9e04-d2a6b8137f50";

  private TestLogs() {}

  /** One line of a client log, with tabs. */
  static String client(String time, String thread, String component, String message) {
    return "2008-07-03\t" + time + "\t 912\t" + thread + "\t" + component + "\t" + message;
  }

  /** A synchronization that fails, as the agent logs it on a thread. */
  static List<String> clientFault(String thread) {
    String begin = "08:15:30:120";
    String end = "08:15:33:407";
    return List.of(
        client(begin, thread, "PT", "+++++++++++  PT: Synchronizing server updates  +++++++++++"),
        client(
            begin,
            thread,
            "PT",
            "  + ServiceId = {3DA21691-E39D-4DA6-8A4B-B43877BCB1B7}, Server URL ="
                + " http://updates.fabrikam.example:8530/ClientWebService/client.asmx"),
        client(
            end,
            thread,
            "PT",
            "WARNING: SyncUpdates failure, error = 0x8024400E, soap client error = 7, soap error"
                + " code = 400, HTTP status code = 200"),
        client(end, thread, "PT", "WARNING: SOAP Fault: 0x000190"),
        client(end, thread, "PT", "WARNING:     faultstring:Fault occurred"),
        client(end, thread, "PT", "WARNING:     ErrorCode:InternalServerError(5)"),
        client(end, thread, "PT", "WARNING:     Message:(null)"),
        client(
            end,
            thread,
            "PT",
            "WARNING:    "
                + " Method:\"http://www.microsoft.com/SoftwareDistribution/Server/ClientWebService/SyncUpdates\""),
        client(end, thread, "PT", "WARNING:     ID:" + ID));
  }

  /** The same failure as the server logs it. */
  static List<String> serverFault() {
    return List.of(
        "2008-07-03 06:15:34.010 UTC\tError\tw3wp.7\tClientImplementation.SyncUpdates\t"
            + "System.ArgumentException: Item has already been added. Key in dictionary: '4711' "
            + " Key being added: '4711'",
        "   at System.Collections.Hashtable.Insert(Object key, Object nvalue, Boolean add)",
        "   at System.Collections.Hashtable.Add(Object key, Object value)",
        frame("ClientImplementation.GetSyncInfo(DataAccess dataAccess, Hashtable stateTable)"),
        frame("ClientImplementation.SoftwareSync(DataAccess dataAccess, Boolean expressQuery)"),
        frame("ClientImplementation.SyncUpdates(Cookie cookie, SyncUpdateParameters parameters)"),
        frame("ClientImplementation.SyncUpdates(Cookie cookie, SyncUpdateParameters parameters)"),
        frame("Client.SyncUpdates(Cookie cookie, SyncUpdateParameters parameters)"),
        "2008-07-03 06:15:34.010 UTC\tWarning\tw3wp.7\tSoapUtilities.CreateException\t"
            + "ThrowException: actor = http://wsus01.fabrikam.example/ClientWebService/client.asmx,"
            + " ID="
            + ID
            + ", ErrorCode=InternalServerError, Message=, Client=?");
  }

  private static String frame(String call) {
    return "   at Microsoft.UpdateServices.Internal." + call;
  }

  /** One line of a site server's log. */
  static String site(String text, int second) {
    return text
        + "  $$<SMS_WSUS_SYNC_MANAGER><06-12-2008 13:43:"
        + (second < 10 ? "0" : "")
        + second
        + ".125+420><thread=3124 (0xC34)>";
  }

  /** A legacy synchronization that fails. */
  static List<String> siteFault() {
    String cab = "D:\\Microsoft Updates Inventory Tool\\PkgSource\\wsusscn2.cab";
    return List.of(
        site("Performing legacy sync~", 1),
        site(
            "STATMSG: ID=6709 SEV=I LEV=M SOURCE=\"SMS Server\" COMP=\"SMS_WSUS_SYNC_MANAGER\""
                + " SYS=SITE01 SITE=FAB PID=2140 TID=3124",
            2),
        site("Started with command line: D:\\ConfigMgr\\bin\\i386\\updatewuscatalog.exe /x", 3)
            .replace("thread=3124 (0xC34)", "thread=4020 (0xFB4)"),
        site("Processing security catalog " + cab + " ...~", 4),
        site("Initializing catalog " + cab + " for synchronization.~", 5),
        site("Pre-processing updates...~", 6),
        site(
            "Error 0x80004005, Unexpected DeploymentAction for update 1300721. Returned from"
                + " CreateUpdateNode~",
            7),
        site("Updates summary: 0 processed, 0 matched, 0 outdated, 0 updated~", 8));
  }

  /** The same line in the form of client logs. */
  static String traced(String siteLine) {
    return siteLine
        .replaceFirst("^", "<![LOG[")
        .replaceFirst(
            "~?  \\$\\$<(\\w+)><(\\d\\d-\\d\\d-\\d{4}) ([^>]*)><thread=(\\d+)[^>]*>",
            "]LOG]!><time=\"$3\" date=\"$2\" component=\"$1\" context=\"\" type=\"1\""
                + " thread=\"$4\" file=\"sync.cpp:17\">");
  }

  static List<String> concat(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  static List<String> replaced(List<String> lines, int index, String line) {
    List<String> changed = new ArrayList<>(lines);
    changed.set(index, line);
    return changed;
  }

  static String text(List<String> lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  static LogFile file(@Nullable ZoneOffset offset) {
    return new LogFile("pc-1", Path.of("some.log"), "some.log", offset);
  }

  static Evidence read(List<Signature> signatures, byte[] bytes, @Nullable ZoneOffset offset) {
    return new EvidenceReader(signatures).read(file(offset), new ByteArrayInputStream(bytes));
  }

  static Evidence read(String text) {
    return read(TestSignatures.ALL, text.getBytes(StandardCharsets.UTF_8), null);
  }

  static Evidence read(List<String> lines) {
    return read(text(lines));
  }

  /** The records of a log, which must give no problem. */
  static List<LogRecord> records(byte[] bytes) {
    List<LogRecord> records = new ArrayList<>();
    List<LogProblem> problems = new ArrayList<>();
    new LogReader(file(null), records::add, problems::add).read(new ByteArrayInputStream(bytes));
    if (!problems.isEmpty()) {
      throw new AssertionError(problems);
    }
    return records;
  }

  static List<LogRecord> records(String text) {
    return records(text.getBytes(StandardCharsets.UTF_8));
  }
}
