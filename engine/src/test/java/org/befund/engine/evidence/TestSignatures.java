package org.befund.engine.evidence;

import java.time.Duration;
import java.util.List;
import org.befund.kb.signature.LineTemplate;
import org.befund.kb.signature.LogFormat;
import org.befund.kb.signature.Signature;
import org.befund.kb.signature.Step;
import org.befund.kb.signature.Strength;
import org.befund.kb.signature.Where;
import org.jspecify.annotations.Nullable;

/** The signatures of two real advisories; facts are those of the advisory 954960 and 954474. */
final class TestSignatures {
  private static final Duration AT_ONCE = Duration.ofSeconds(5);
  private static final Duration ONE_SYNC = Duration.ofHours(1);

  /** Facts 20 to 29. */
  static final Signature CLIENT =
      new Signature(
          "sync-fault-client",
          LogFormat.WINDOWS_UPDATE,
          Where.SERVED_HOST,
          Strength.MEDIUM,
          List.of(
              pt("Synchronizing server updates", AT_ONCE),
              pt(
                  "ServiceId = {3DA21691-E39D-4DA6-8A4B-B43877BCB1B7}, Server URL ="
                      + " <*>/ClientWebService/client.asmx",
                  AT_ONCE),
              pt(
                  "SyncUpdates failure, error = 0x8024400E, soap client error = 7, soap error code"
                      + " = 400, HTTP status code = 200",
                  ONE_SYNC),
              pt("SOAP Fault: 0x000190", AT_ONCE),
              pt("faultstring:Fault occurred", AT_ONCE),
              pt("ErrorCode:InternalServerError(5)", AT_ONCE),
              pt("Message:(null)", AT_ONCE),
              pt(
                  "Method:\"http://www.microsoft.com/SoftwareDistribution/Server/ClientWebService/SyncUpdates\"",
                  AT_ONCE),
              pt("ID:<id:guid>", AT_ONCE)),
          List.of(template("0x8024400E"), template("8024400E")));

  /**
   * Facts 30 to 33. The second key may stand in any quotes: the advisory prints double ones, the
   * .NET Framework itself single ones.
   */
  static final Signature SERVER =
      new Signature(
          "sync-fault-server",
          LogFormat.SOFTWARE_DISTRIBUTION,
          Where.SUBJECT,
          Strength.STRONG,
          List.of(
              record(
                  "Error",
                  "ClientImplementation.SyncUpdates",
                  "System.ArgumentException:<*>'<key:number>'<*><key:number>"),
              frame("System.Collections.Hashtable.Insert("),
              frame("System.Collections.Hashtable.Add("),
              frame("Microsoft.UpdateServices.Internal.ClientImplementation.GetSyncInfo("),
              frame("Microsoft.UpdateServices.Internal.ClientImplementation.SoftwareSync("),
              frame("Microsoft.UpdateServices.Internal.ClientImplementation.SyncUpdates("),
              frame("Microsoft.UpdateServices.Internal.ClientImplementation.SyncUpdates("),
              frame("Microsoft.UpdateServices.Internal.Client.SyncUpdates("),
              record(
                  "Warning",
                  "SoapUtilities.CreateException",
                  "ThrowException: actor = <*>/ClientWebService/client.asmx, ID=<id:guid>,"
                      + " ErrorCode=InternalServerError, Message=, Client=?")),
          List.of(template("ErrorCode=InternalServerError")));

  /** Item 4 of the short facts. */
  static final Signature SITE_SERVER =
      new Signature(
          "legacy-sync-site-server",
          LogFormat.CONFIG_MANAGER,
          Where.SUBJECT,
          Strength.STRONG,
          List.of(
              step("Performing legacy sync"),
              step(
                  "STATMSG: ID=6709 SEV=I LEV=M SOURCE=\"SMS Server\""
                      + " COMP=\"SMS_WSUS_SYNC_MANAGER\""),
              step("Started with command line: <*>\\updatewuscatalog.exe"),
              step("Processing security catalog <*>\\wsusscn2.cab"),
              step("Initializing catalog <*>\\wsusscn2.cab for synchronization"),
              step("Pre-processing updates"),
              step(
                  "Error 0x80004005, Unexpected DeploymentAction for update <update:number>."
                      + " Returned from CreateUpdateNode"),
              step("Updates summary: 0 processed, 0 matched, 0 outdated, 0 updated")),
          List.of(template("0x80004005")));

  static final List<Signature> ALL = List.of(CLIENT, SERVER, SITE_SERVER);

  private TestSignatures() {}

  /** A signature of a client's log that is called {@code s}. */
  static Signature of(@Nullable Duration within, List<String> nearMiss, Step... steps) {
    return new Signature(
        "s",
        LogFormat.WINDOWS_UPDATE,
        Where.SUBJECT,
        Strength.MEDIUM,
        List.of(steps),
        within,
        nearMiss.stream().map(TestSignatures::template).toList());
  }

  private static LineTemplate template(String text) {
    return LineTemplate.parse(text);
  }

  private static Step step(String text) {
    return Step.of(template(text));
  }

  private static Step pt(String text, Duration within) {
    return new Step(template(text), null, template("PT"), false, within);
  }

  private static Step record(String level, String method, String text) {
    return new Step(template(text), level, template(method), false, AT_ONCE);
  }

  private static Step frame(String text) {
    return Step.continuation(template(text));
  }
}
