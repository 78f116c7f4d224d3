package org.befund.engine.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row: a condition, the keys of a host, and what the condition is worth on it. */
class ConditionTruthTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {system: os-1, architectures: [x64]} | {os: {name: Acme OS 1 x64}}                          | true
          {system: os-1, architectures: [x64]} | {os: {name: Acme OS 1, architecture: AMD64}}         | true
          {system: os-1, architectures: [x64]} | {os: {name: Acme OS 1 for 32-bit Systems}}           | false
          {system: os-1, architectures: [x64]} | {os: {name: Acme OS 1}}                              | unknown
          {system: os-1, architectures: [x64]} | {os: {name: Acme OS 1, architecture: unknown}}       | unknown
          {system: os-1, architectures: [x64]} | {os: {name: Acme OS 1 x64, architecture: x86}}       | unknown
          {system: os-1, architectures: [x64, ia64]} | {os: {name: Acme OS 1 64-bit}}                 | true
          {system: os-1, architectures: [x64]} | {os: {name: Acme OS 1 64-bit}}                       | unknown
          {system: os-1, architectures: [x86, x64, ia64]} | {os: {name: Acme OS 1}}                   | true
          {system: os-2, architectures: [x64]} | {os: {name: Acme OS 2}}                              | true
          {system: os-1, architectures: [x64]} | {os: {name: Acme OS 2}}                              | false
          {system: os-1, architectures: [x64]} | {}                                                   | unknown
          {system: os-1, editions: [Enterprise]} | {os: {name: Acme OS 1 Enterprise Edition}}         | true
          {system: os-1, editions: [enterprise]} | {os: {name: Acme OS 1, edition: Standard}}         | false
          {system: os-1, editions: [enterprise]} | {os: {name: Acme OS 1}}                            | unknown
          {system: os-1, editions: [enterprise]} | {os: {name: Acme OS 1, edition: Gold}}             | unknown
          {system: os-1, installation: server-core} | {os: {name: Acme OS 1 (Server Core installation)}} | true
          {system: os-1, installation: server-core} | {os: {name: Acme OS 1, installation: full}}     | false
          {system: os-1, installation: full}   | {os: {name: Acme OS 1, installation: unknown}}       | unknown
          {system: os-1, releases: [SP1], architectures: [x64]} | {os: {name: Acme OS 1 x64}}         | unknown
          {system: os-1, releases: [SP1], architectures: [x64]} | {os: {name: Acme OS 1 SP1}}         | unknown
          {system: os-1, releases: [SP1], architectures: [x64]} | {os: {name: Acme OS 1 x86}}         | false
          {system: os-1, releases: [SP1], architectures: [x64]} | {os: {name: Acme OS 1 x64 SP1}}     | true
          """)
  void system(String condition, String host, String truth) {
    assertThat(Trial.truth(condition, host)).isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {product: server, architectures: [x64]} | {products: [Acme Server 1.0 (x64)]}               | true
          {product: server, architectures: [x64]} | {products: [{name: Acme Server, architecture: x86}]} | false
          {product: server, architectures: [x64]} | {products: [Acme Server 1.0]}                     | unknown
          {product: server, architectures: [x64]} | {products: [Acme Server 64-bit], os: {name: Acme OS 2}} | true
          {product: agent, architectures: [x64]}  | {products: [Acme Agent], os: {name: Acme OS 1 x64}} | true
          {product: agent, architectures: [x64]}  | {products: [Acme Agent], os: {name: Acme OS 1 x86}} | false
          {product: agent, architectures: [x64]}  | {products: [Acme Agent (x86)], os: {name: Acme OS 1 x64}} | false
          {product: agent, architectures: [x64]}  | {products: [Acme Agent], os: {name: Acme OS 1}}   | unknown
          {product: agent, architectures: [x64]}  | {products: [Acme Agent]}                          | unknown
          {product: server, editions: [lite]}     | {products: [Acme Server Lite]}                    | true
          {product: server, editions: [lite]}     | {products: [{name: Acme Server, edition: full}]}  | false
          {product: server, editions: [lite]}     | {products: [Acme Server]}                         | unknown
          {product: server, editions: [lite]}     | {products: [Acme Server Lite, Acme Server Full]}  | contradictory
          {product: server, editions: [lite]}     | {products: [], complete: [products]}              | false
          {product: server, installedFrom: 2008-07-01} | {products: [{name: Acme Server, installDate: 2008-07-01}]} | true
          {product: server, installedFrom: 2008-07-01} | {products: [{name: Acme Server, installDate: 2008-06-30}]} | false
          {product: server, installedBefore: 2008-07-01} | {products: [{name: Acme Server, installDate: 2008-06-30}]} | true
          {product: server, installedBefore: 2008-07-01} | {products: [{name: Acme Server, installDate: 2008-07-01}]} | false
          {product: server, installedFrom: 2008-07-01, installedBefore: 2009-01-01} | {products: [{name: Acme Server, installDate: 20080801}]} | true
          {product: server, installedFrom: 2008-07-01} | {products: [{name: Acme Server, installDate: unknown}]} | unknown
          {product: server, installedFrom: 2008-07-01} | {products: [Acme Server]}                    | unknown
          {product: server, releases: ['1.0'], installedFrom: 2008-07-01} | {products: [Acme Server 2.0]} | false
          {product: server, versions: [{from: '1.0.5'}]} | {products: [{name: Acme Server, version: '1.0'}]} | unknown
          {product: server, versions: [{from: '1.0'}]} | {products: [{name: Acme Server, version: '1.0'}]} | true
          {product: tool, versions: [{below: '3.0'}]} | {products: [{name: Acme Tool 2, version: '2.5'}]} | true
          {product: tool, versions: [{below: '3.0'}]} | {products: [{name: Acme Tool 2.5, version: '3.1'}]} | unknown
          {product: suite, releases: ['1.0']}     | {products: [Acme Suite 1.0a], complete: [products]} | unknown
          {product: suite, releases: ['1.0']}     | {products: [Acme Suite 2.0], complete: [products]}  | false
          {product: suite, releases: ['1.0']}     | {products: [Acme Suite 2.0, Acme Suite 1.0a], complete: [products]} | unknown
          {product: suite, releases: ['1.0']}     | {products: [Acme Suite 2.0, Acme Suite 1.0a, Acme Suite 1.0], complete: [products]} | true
          {product: suite, architectures: [x64]}  | {products: [Acme Suite 1.0 (x86), Acme Suite 1.0a], complete: [products]} | unknown
          {product: server, releases: ['1.0']}    | {products: [Acme Server 2.0, Acme Server 1.0a], complete: [products]} | false
          """)
  void product(String condition, String host, String truth) {
    assertThat(Trial.truth(condition, host)).isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {upgradedFrom: server}                    | {upgradedFrom: [Acme Server 1.0]}               | true
          {upgradedFrom: server, releases: ['1.0']} | {upgradedFrom: [Acme Server 1.0]}               | true
          {upgradedFrom: server, releases: ['1.0']} | {upgradedFrom: [{name: Acme Server, version: '1.0'}]} | true
          {upgradedFrom: server, releases: ['1.0']} | {upgradedFrom: [Acme Server 2.0], complete: [upgradedFrom]} | false
          {upgradedFrom: server, releases: ['1.0']} | {upgradedFrom: [Acme Server 2.0]}               | unknown
          {upgradedFrom: server, releases: ['1.0']} | {upgradedFrom: [Acme Server 2.0, Acme Server 1.0]} | true
          {upgradedFrom: server, releases: ['1.0']} | {upgradedFrom: [Acme Server], complete: [upgradedFrom]} | unknown
          {upgradedFrom: server}                    | {}                                              | unknown
          {upgradedFrom: server}                    | {complete: [upgradedFrom]}                      | false
          {upgradedFrom: server}                    | {upgradedFrom: [unknown], complete: [upgradedFrom]} | unknown
          {upgradedFrom: server}                    | {upgradedFrom: [Acme Srv], complete: [upgradedFrom]} | unknown
          {upgradedFrom: server}                    | {upgradedFrom: [{name: Acme Server, installed: false}]} | false
          {upgradedFrom: server, releases: ['1.0']} | {upgradedFrom: [{name: Acme Server 2.0, installed: false}]} | unknown
          {upgradedFrom: server}                    | {upgradedFrom: [Acme Server 1.0, {name: Acme Server, installed: false}]} | contradictory
          {upgradedFrom: server}                    | {products: [Acme Server 1.0], complete: [upgradedFrom]} | false
          """)
  void upgradedFrom(String condition, String host, String truth) {
    assertThat(Trial.truth(condition, host)).isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {file: 'c:\\a.dll'} | {files: [{path: 'C:\\a.dll', version: 1.0}]}                          | true
          {file: 'c:\\a.dll'} | {files: [{path: 'C:\\a.dll', exists: true}]}                          | true
          {file: 'c:\\a.dll'} | {files: [{path: 'C:\\a.dll', exists: false}]}                         | false
          {file: 'c:\\a.dll'} | {files: [{path: 'C:\\a.dll'}]}                                        | unknown
          {file: 'c:\\a.dll'} | {files: [{path: 'C:\\a.dll', exists: unknown}], complete: [files]}    | unknown
          {file: 'c:\\a.dll'} | {files: [{path: 'C:\\b.dll', exists: true}]}                          | unknown
          {file: 'c:\\a.dll'} | {files: [], complete: [files]}                                        | false
          {file: 'c:\\a.dll'} | {files: [{path: 'C:\\a.dll', exists: true}, {path: 'C:\\a.dll', exists: false}]} | contradictory
          {file: 'c:\\a.dll', versions: [{from: 6.0, below: 6.1}, {from: 6.2}]} | {files: [{path: 'C:\\a.dll', version: 6.0.5}]} | true
          {file: 'c:\\a.dll', versions: [{from: 6.0, below: 6.1}, {from: 6.2}]} | {files: [{path: 'C:\\a.dll', version: 6.1.5}]} | false
          {file: 'c:\\a.dll', versions: [{from: 6.0, below: 6.1}, {from: 6.2}]} | {files: [{path: 'C:\\a.dll', version: 6.2}]} | true
          {file: 'c:\\a.dll', versions: [{from: 6.0.7}]} | {files: [{path: 'C:\\a.dll', version: 6.0}]} | unknown
          {file: 'c:\\a.dll', versions: [{from: 6.0}]} | {files: [{path: 'C:\\a.dll', exists: false}]} | false
          {file: 'c:\\a.dll', versions: [{from: 6.0}]} | {files: [{path: 'C:\\a.dll', exists: true}]} | unknown
          {file: 'c:\\a.dll', versions: [{from: 6.0}]} | {files: [], complete: [files]}               | false
          {file: '*\\a.dll'} | {files: [{path: 'C:\\x\\A.dll', exists: true}]}                         | true
          {file: '*\\a.dll'} | {files: [{path: 'C:\\x\\a.dll', exists: false}]}                        | unknown
          {file: '*\\a.dll'} | {files: [{path: 'C:\\x\\a.dll', exists: false}], complete: [files]}     | false
          {file: '*\\a.dll'} | {files: [{path: 'C:\\x\\aa.dll', exists: true}]}                        | unknown
          {file: '*\\a.dll', atLeast: 6.0} | {files: [{path: '%windir%\\a.dll', version: 6.0}]}        | true
          {file: '*\\a.dll', versions: [{from: 6.0}]} | {files: [{path: 'C:\\x\\a.dll', version: 5.9}]} | false
          {file: '*\\a.dll', versions: [{from: 6.0}]} | {files: [{path: 'C:\\x\\a.dll', version: 5.9}, {path: 'D:\\a.dll', version: 6.0}]} | contradictory
          {file: 'c:\\a.dll', versions: [{from: 6.0}]} | {}                                           | unknown
          {file: 'c:\\a.dll', versions: [{from: 6.0}]} | {files: [{path: 'C:\\a.dll', version: 6.1}, {path: 'C:\\a.dll', version: 5.1}]} | contradictory
          """)
  void file(String condition, String host, String truth) {
    assertThat(Trial.truth(condition, host)).isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {registry: 'HKLM\\A', value: v, data: "1"}    | {registry: [{key: 'HKEY_LOCAL_MACHINE\\A', value: V, data: 0x1}]} | true
          {registry: 'HKLM\\A', value: v, data: "1"}    | {registry: [{key: 'HKLM\\A', value: v, data: "2"}]} | false
          {registry: 'HKLM\\A', value: v, data: "1"}    | {registry: [{key: 'HKCU\\A', value: v, data: "1"}]} | unknown
          {registry: 'HKLM\\A', value: v}               | {registry: [{key: 'HKLM\\A', value: v, data: "2"}]} | true
          {registry: 'HKLM\\A', value: v}               | {registry: [{key: 'HKLM\\A', value: v, exists: false}]} | false
          {registry: 'HKLM\\A', value: v, bits: 0x400}  | {registry: [{key: 'HKLM\\A', value: v, data: 0x401}]} | true
          {registry: 'HKLM\\A', value: v, bits: 0x400}  | {registry: [{key: 'HKLM\\A', value: v, data: 0x200}]} | false
          {registry: 'HKLM\\A', value: v, bits: 0x600}  | {registry: [{key: 'HKLM\\A', value: v, data: 0x400}]} | false
          {registry: 'HKLM\\A', value: v, bits: 0x400}  | {registry: [{key: 'HKLM\\A', value: v, data: on}]} | unknown
          {registry: 'HKLM\\A', value: v, atLeast: 3}   | {registry: [{key: 'HKLM\\A', value: v, data: 0x3}]} | true
          {registry: 'HKLM\\A', value: v, atLeast: 3, below: 5} | {registry: [{key: 'HKLM\\A', value: v, data: 5}]} | false
          {registry: 'HKLM\\A', value: v, below: 5}     | {registry: [{key: 'HKLM\\A', value: v, data: unknown, exists: true}]} | unknown
          {registry: 'HKLM\\A', value: v, oneOf: [on, "1"]} | {registry: [{key: 'HKLM\\A', value: v, data: ON}]} | true
          {registry: 'HKLM\\A', value: v, oneOf: [on, "1"]} | {registry: [{key: 'HKLM\\A', value: v, data: 'off'}]} | false
          {registry: 'HKCU\\A', value: v, data: "1"}    | {registry: [{key: 'HKU\\S-1-5-21-1-2-3-1001\\A', value: v, data: 1}]} | true
          {registry: 'HKCU\\A', value: v, data: "1"}    | {registry: [{key: 'HKU\\S-1-5-21-1-2-3-1001\\A', value: v, data: 1}, {key: 'HKU\\S-1-5-21-1-2-3-1002\\A', value: v, data: 0}]} | unknown
          {registry: 'HKCU\\A', value: v, data: "1"}    | {registry: [{key: 'HKU\\S-1-5-21-1-2-3-1001\\A', value: v, data: 1}, {key: 'HKU\\S-1-5-21-1-2-3-1001\\A', value: v, data: 0}]} | contradictory
          {registry: 'HKU\\.DEFAULT\\A', value: v, data: "1"} | {registry: [{key: 'HKEY_USERS\\.DEFAULT\\A', value: v, data: 1}]} | true
          {registry: 'HKLM\\SOFTWARE\\A', value: v, data: "1"} | {registry: [{key: 'HKLM\\SOFTWARE\\Wow6432Node\\A', value: v, data: 1}]} | true
          {registry: 'HKLM\\SOFTWARE\\A', value: v, data: "1"} | {registry: [{key: 'HKLM\\SOFTWARE\\Wow6432Node\\A', value: v, data: 1}, {key: 'HKLM\\SOFTWARE\\A', value: v, data: 0}]} | unknown
          {registry: ['HKLM\\SOFTWARE\\A', 'HKLM\\SOFTWARE\\Wow6432Node\\A'], value: v, data: "1"} | {registry: [{key: 'HKLM\\SOFTWARE\\Wow6432Node\\A', value: v, data: 1}]} | unknown
          {registry: ['HKLM\\SOFTWARE\\A', 'HKLM\\SOFTWARE\\Wow6432Node\\A'], value: v, data: "1"} | {registry: [{key: 'HKLM\\SOFTWARE\\Wow6432Node\\A', value: v, data: 1}, {key: 'HKLM\\SOFTWARE\\A', value: v, data: 0}]} | false
          {registry: ['HKLM\\SOFTWARE\\A', 'HKLM\\SOFTWARE\\Wow6432Node\\A'], value: v, data: "1"} | {registry: [{key: 'HKLM\\SOFTWARE\\Wow6432Node\\A', value: v, data: 1}, {key: 'HKLM\\SOFTWARE\\A', value: v, data: 1}]} | true
          {registry: ['HKLM\\A', 'HKLM\\B'], value: v, bits: 0x400} | {registry: [{key: 'HKLM\\A', value: v, data: 0x400}, {key: 'HKLM\\B', value: v, data: 0x400}]} | true
          {registry: ['HKLM\\A', 'HKLM\\B'], value: v, bits: 0x400} | {registry: [{key: 'HKLM\\A', value: v, data: 0x400}]} | unknown
          {registry: ['HKLM\\A', 'HKLM\\B'], value: v, bits: 0x400} | {registry: [{key: 'HKLM\\A', value: v, data: 0x400}], complete: [registry]} | false
          {registry: ['HKLM\\A', 'HKLM\\B'], value: v, bits: 0x400} | {registry: [{key: 'HKLM\\A', value: v, data: 0}]} | false
          {registry: ['HKLM\\A', 'HKLM\\B'], value: v, bits: 0x400} | {registry: [{key: 'HKLM\\A', value: v, data: 0x400}, {key: 'HKLM\\B', value: v, data: 0x400}, {key: 'HKLM\\B', value: v, data: 0}]} | contradictory
          {registry: ['HKLM\\A', 'HKLM\\B'], value: v, bits: 0x400} | {registry: [{key: 'HKLM\\A', value: v, data: 0}, {key: 'HKLM\\B', value: v, data: 0x400}, {key: 'HKLM\\B', value: v, data: 0}]} | false
          {registry: ['HKLM\\A', 'HKLM\\B'], value: v}  | {registry: [{key: 'HKLM\\A', value: v, exists: unknown}, {key: 'HKLM\\B', value: v, data: 1}], complete: [registry]} | unknown
          """)
  void registry(String condition, String host, String truth) {
    assertThat(Trial.truth(condition, host)).isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {update: "100001"}             | {updates: [{kb: "100001", state: installed}]}                   | true
          {update: "100001"}             | {updates: [{kb: "100002", state: installed}]}                   | true
          {update: "100001"}             | {updates: [{kb: "100003", state: installed}]}                   | true
          {update: "100001"}             | {updates: [{kb: "100004", state: installed}]}                   | true
          {update: KB100001, only: true} | {updates: [{kb: "100002", state: installed}]}                   | unknown
          {update: "100001", only: true} | {updates: [{kb: "100002", state: installed}], complete: [updates]} | false
          {update: "100003"}             | {updates: [{kb: "100004", state: installed}]}                   | true
          {update: "100002", only: true} | {updates: [{kb: "100001", state: installed}], complete: [updates]} | false
          {update: "100005"}             | {updates: [{kb: "100004", state: installed}], complete: [updates]} | false
          {update: "100001"}             | {updates: [{kb: "100001", state: not_installed}, {kb: "100003", state: installed}]} | true
          {update: "100001"}             | {updates: [{kb: "100001", state: failed}, {kb: "100003", state: installed}], complete: [updates]} | true
          {update: "100001"}             | {updates: [{kb: "100003", state: failed}]}                      | unknown
          {update: "100001"}             | {updates: [{kb: "100003", state: not_installed}], complete: [updates]} | false
          {update: "100001"}             | {updates: [{kb: "100003", state: unknown}], complete: [updates]} | unknown
          {update: "100001"}             | {updates: [{kb: "100003", state: installed}, {kb: "100003", state: not_installed}]} | contradictory
          {update: "100001"}             | {updates: [{kb: "100001", state: installed}, {kb: "100001", state: not_installed}]} | contradictory
          {update: "100001"}             | {updates: [{kb: "100003", state: installed}, {kb: "100003", state: not_installed}, {kb: "100002", state: installed}]} | true
          {update: "100001"}             | {updates: [{kb: "100001", state: unknown}, {kb: "100002", state: installed}], complete: [updates]} | true
          {update: "200009", installedFrom: 2012-05-01}   | {updates: [{kb: "200009", state: installed, date: 2012-05-01}]}   | true
          {update: "200009", installedFrom: 2012-05-01}   | {updates: [{kb: "200009", state: installed, date: 2012-04-30}]}   | false
          {update: "200009", installedBefore: 2012-05-01} | {updates: [{kb: "200009", state: installed, date: 2012-04-30}]}   | true
          {update: "200009", installedBefore: 2012-05-01} | {updates: [{kb: "200009", state: installed, date: 2012-05-01}]}   | false
          {update: "200009", installedFrom: 2012-05-01, installedBefore: 2012-05-02} | {updates: [{kb: "200009", state: installed, date: 2012-05-01}]} | true
          {update: "200009", installedFrom: 2012-05-01}   | {updates: [{kb: "200009", state: installed}]}                     | unknown
          {update: "200009", installedFrom: 2012-05-01}   | {updates: [{kb: "200009", state: installed, date: unknown}]}      | unknown
          {update: "200009", installedFrom: 2012-05-01}   | {updates: [{kb: "200009", state: installed}, {kb: "200009", state: installed, date: 2012-04-30}]} | unknown
          {update: "200009", installedFrom: 2012-05-01}   | {updates: [{kb: "200009", state: installed, date: 2012-06-01}, {kb: "200009", state: installed, date: 2012-04-30}]} | true
          {update: "200009", installedFrom: 2012-05-01}   | {updates: [{kb: "200009", state: installed, date: 2012-06-01}, {kb: "200009", state: not_installed}]} | contradictory
          {update: "200009", installedFrom: 2012-05-01}   | {updates: [{kb: "200009", state: installed, date: 2012-04-30}, {kb: "200009", state: not_installed}]} | false
          {update: "200009", installedFrom: 2012-05-01}   | {updates: [{kb: "200009", state: not_installed, date: 2012-06-01}]} | false
          {update: "200009", installedFrom: 2012-05-01}   | {updates: [], complete: [updates]}                           | false
          {update: "200009", installedFrom: 2012-05-01}   | {}                                                           | unknown
          {update: "100001", installedFrom: 2012-05-01} | {updates: [{kb: "100002", state: installed, date: 2012-06-01}]} | unknown
          """)
  void update(String condition, String host, String truth) {
    assertThat(Trial.truth(condition, host)).isEqualTo(truth);
  }
}
