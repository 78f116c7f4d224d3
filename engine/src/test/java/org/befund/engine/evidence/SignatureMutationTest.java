package org.befund.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.befund.engine.evidence.TestLogs.clientFault;
import static org.befund.engine.evidence.TestLogs.read;
import static org.befund.engine.evidence.TestLogs.serverFault;
import static org.befund.engine.evidence.TestLogs.siteFault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A fault with anything changed that its signature states is not that fault. */
class SignatureMutationTest {
  private static void assertNoMatch(List<String> lines) {
    assertThat(read(lines).findings()).noneMatch(f -> f.kind() == Finding.Kind.MATCH);
  }

  @Test
  void everyStepIsNeededAsItIs() {
    for (List<String> fault : List.of(clientFault("2f8"), serverFault(), siteFault())) {
      for (int i = 0; i < fault.size(); i++) {
        List<String> without = new ArrayList<>(fault);
        without.remove(i);
        assertNoMatch(without);
      }
    }
  }

  @Test
  void everyConstantIsNeededAsItIs() {
    Map<String, List<String>> constants =
        Map.of(
            "client",
            List.of(
                "Synchronizing server",
                "3DA21691",
                "43877BCB1B7",
                "/ClientWebService/client.asmx",
                "SyncUpdates failure",
                "0x8024400E",
                "client error = 7",
                "code = 400",
                "status code = 200",
                "0x000190",
                "Fault occurred",
                "InternalServerError(5)",
                "(null)",
                "Server/ClientWebService/SyncUpdates",
                "ID:"),
            "server",
            List.of(
                "Error\t",
                "ClientImplementation.SyncUpdates\t",
                "ArgumentException",
                "'4711' ",
                "Hashtable.Insert",
                "Hashtable.Add",
                "GetSyncInfo",
                "SoftwareSync",
                "Internal.Client.SyncUpdates",
                "Warning",
                "SoapUtilities.CreateException",
                "ThrowException",
                "/client.asmx",
                "ID=",
                "ErrorCode=InternalServerError",
                "Message",
                "Client=?"),
            "site",
            List.of(
                "legacy sync",
                "6709",
                "SEV=I",
                "SMS_WSUS_SYNC_MANAGER\"",
                "updatewuscatalog.exe",
                "Processing",
                "wsusscn2.cab ...",
                "Initializing",
                "for synchronization",
                "Pre-processing",
                "0x80004005",
                "Unexpected DeploymentAction",
                "for update",
                "CreateUpdateNode",
                "0 processed",
                "0 matched",
                "0 outdated",
                "0 updated"));
    Map<String, List<String>> faults =
        Map.of("client", clientFault("2f8"), "server", serverFault(), "site", siteFault());
    constants.forEach(
        (log, texts) -> {
          String whole = TestLogs.text(faults.get(log));
          for (String constant : texts) {
            assertThat(whole).contains(constant);
            for (String mutated : mutations(constant)) {
              assertThat(read(whole.replace(constant, mutated)).findings())
                  .as("%s instead of %s", mutated, constant)
                  .noneMatch(f -> f.kind() == Finding.Kind.MATCH);
            }
          }
        });
  }

  /** The text with each letter or digit changed in turn; one case is as good as the other. */
  private static List<String> mutations(String text) {
    List<String> mutations = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        char other = Character.isDigit(c) ? (c == '9' ? '8' : '9') : (c == 'q' ? 'w' : 'q');
        mutations.add(text.substring(0, i) + other + text.substring(i + 1));
      }
    }
    return mutations;
  }
}
