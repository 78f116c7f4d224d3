package org.befund.engine.supposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.befund.engine.environment.EnvironmentShape;
import org.befund.engine.recognition.Recogniser;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Located;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactGrammarTest {
  private static final KnowledgeBase KB = kb();
  private static final FactGrammar GRAMMAR =
      new FactGrammar(
          List.of(Objects.requireNonNull(KB.advisory("MSA-954960"))),
          KB.catalogue(),
          new Recogniser(KB.catalogue()));
  private static final Circumstances NOW =
      new Circumstances(
          environment(
              """
              complete: [hosts]
              hosts:
                - name: wsus01
                  os: {name: Windows Server 2003 (x64), edition: Standard}
                  products: [{name: WSUS, version: "3.0", servicePack: SP1}]
                  upgradedFrom: [{name: WSUS, version: "2.0"}]
                  observed: {certificate: [{store: untrusted, thumbprint: 0b 2c}]}
                  files: [{path: 'C:\\Program Files\\a.dll', version: 1.2}]
                - {name: pc/017}
              """),
          LocalDate.of(2008, 8, 20));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "answer:wsus-catalog-in-use=YES | answer:wsus-catalog-in-use=yes",
        "answer:wsus-catalog-in-use=false | answer:wsus-catalog-in-use=no",
        "WSUS01/update:KB954960=installed | update:954960=installed",
        "update:954960=installed@2008-08-20 | update:954960=installed@2008-08-20",
        "product:wsus=3.0 sp1 | product:Windows Server Update Services=3.0 SP1",
        "product:SUS=not_installed | product:Windows Server Update Services=not_installed",
        "file:c:\\x=y\\a.dll=1 | -",
        "file:\"c:\\x=y\\a.dll\"=1.2 | file:\"c:\\x=y\\a.dll\"=1.2",
        "file:C:/program files/a.dll=missing | file:C:/program files/a.dll=missing",
        "registry:HKLM\\A\\B=0x2 | registry:HKLM\\A\\B=0x2",
        "role:Update Server=yes | role:update-server=yes",
        "os=Windows Server 2008 SP1 | os=Windows Server 2008 SP1",
        "architecture=X64 | architecture=x64",
        "edition:WSUS=Express | edition:Windows Server Update Services=Express",
        "installation=server-core | installation=server-core",
        "install-date:wsus=2008-07-12 | install-date:Windows Server Update Services=2008-07-12",
        "upgradedFrom:SUS=3.0 sp1 | upgraded-from:Windows Server Update Services=3.0 SP1",
        "upgraded-from:wsus=no | upgraded-from:Windows Server Update Services=no",
        "observed:certificate{store:untrusted, thumbprint:0B 2c}=present | observed:certificate{store:untrusted,thumbprint:0B 2c}=present",
        "complete:certificate=true | complete:certificate=true",
        "complete:Products=true | complete:products=true",
        "*/complete:products=true | */complete:products=true",
        "complete:hosts=false | complete:hosts=false",
        "pc/017/product:Office 2003=installed | pc/017/product:Office 2003=installed",
        "host:pc-018=listed | host:pc-018=listed",
        "servedBy= wsus01 , wsus02 | servedBy=wsus01,wsus02",
        "as-of=2008-07-08 | as-of=2008-07-08",
        "log:logs/a.log=withheld | log:logs/a.log=withheld",
        "offset:logs/a.log=-07:00 | offset:logs/a.log=-07:00",
      })
  void readsWhatItWrites(String text, String written) throws UnreadableFact {
    if (written.equals("-")) {
      assertThat(problem(text)).isNotNull();
      return;
    }
    Supposition read = GRAMMAR.read(text, NOW, "wsus01");
    assertThat(read.text("wsus01")).isEqualTo(written);
    assertThat(GRAMMAR.read(read.text("wsus01"), NOW, "wsus01")).isEqualTo(read);
    assertThat(GRAMMAR.read(read.toString(), NOW, null)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "answer:wsus-catalog-in-use | found 'answer:wsus-catalog-in-use', expected FACT=VALUE, such as answer:QUESTION=yes | -",
        "anwser:x=yes | found 'anwser', expected a kind of fact, such as answer:QUESTION=yes | answer",
        "answer:wsus-catalogue-in-use=yes | found 'wsus-catalogue-in-use', expected a question of an advisory that is asked about | wsus-catalog-in-use",
        "answer:wsus-catalog-in-use=maybe | found 'maybe', expected one of yes, no, unknown | -",
        "update:95x=installed | found '95x', expected a KB number such as 123456 | -",
        "update:954960=instaled | found 'instaled', expected one of installed, failed, not_installed, unknown | installed",
        "wsus02/update:954960=installed | found 'wsus02', expected a host of the environment | wsus01",
        "product:WSUS=9 SP x | found '9 SP x', expected a release or version of Windows Server Update Services | -",
        "product:Windows Server 2008=SP1 | found 'Windows Server 2008', which is an operating system, expected a product; write os=… | -",
        "remediation:workaround=applied | found 'workaround', expected a remediation of an advisory that is asked about | -",
        "complete:product=true | found 'product', expected a list that can be complete | products",
        "wsus01/complete:hosts=true | found the host 'wsus01' before a fact that is of no host, expected none | -",
        "*/update:954960=installed | found '*', expected a host of the environment | -",
        "architecture=x65 | found 'x65', expected one of x86, x64, ia64, arm, arm64, alpha, mips, powerpc | x64",
        "install-date:wsus=yesterday | found 'yesterday', expected a day such as 2008-07-12 | -",
        "observed:certifikate{a:b}=present | found 'certifikate', expected a kind of the catalogue | certificate",
        "observed:certificate{stor:untrusted}=present | found 'stor', expected an attribute of certificate | store",
        "as-of=yesterday | found 'yesterday', expected a day such as 2008-08-20 | -",
      })
  void tellsWhatIsWrong(String text, String message, String nearest) {
    UnreadableFact problem = problem(text);
    assertThat(problem).hasMessage(message);
    assertThat(problem.nearest()).isEqualTo(nearest);
  }

  @Test
  void takesThePlaceOfAllThatIsSaidOfTheSameThing() throws UnreadableFact {
    Supposition supposed = GRAMMAR.read("file:%ProgramFiles%\\A.DLL=1.3", NOW, "wsus01");
    assertThat(GRAMMAR.stated(NOW, supposed.fact()))
        .extracting(Located::value)
        .containsExactly("1.2");
    Circumstances then = GRAMMAR.suppose(NOW, List.of(supposed));
    assertThat(GRAMMAR.stated(then, supposed.fact()))
        .extracting(Located::value)
        .containsExactly("1.3");
    assertThat(then.environment().hosts().get(1)).isSameAs(NOW.environment().hosts().get(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "architecture=x86 | Windows Server 2003 (x64)",
        "edition=Enterprise | Standard",
        "upgraded-from:WSUS=no | WSUS 2.0",
        "observed:certificate{thumbprint:0B2C}=missing | store:untrusted",
      })
  void readsBackWhatItSupposed(String text, String before) throws UnreadableFact {
    Supposition supposed = GRAMMAR.read(text, NOW, "wsus01");
    assertThat(GRAMMAR.stated(NOW, supposed.fact()))
        .extracting(Located::value)
        .containsExactly(before);
    Circumstances then = GRAMMAR.suppose(NOW, List.of(supposed));
    assertThat(GRAMMAR.stated(then, supposed.fact()))
        .extracting(Located::value)
        .containsExactly(supposed.value());
  }

  private static UnreadableFact problem(String text) {
    return catchThrowableOfType(UnreadableFact.class, () -> GRAMMAR.read(text, NOW, "wsus01"));
  }

  private static org.befund.engine.environment.Environment environment(String text) {
    try {
      return Reading.read(new SourceText("environment.yaml", text), EnvironmentShape.SHAPE);
    } catch (Unreadable e) {
      throw new IllegalStateException(e.problems().toString(), e);
    }
  }

  private static KnowledgeBase kb() {
    try {
      return KnowledgeFolder.load(Path.of("..", "kb"));
    } catch (Unreadable e) {
      throw new IllegalStateException(e);
    }
  }
}
