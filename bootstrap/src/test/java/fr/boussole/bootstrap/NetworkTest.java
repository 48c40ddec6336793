package fr.boussole.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
  private static final Map<String, String> OPEN = Map.of("BOUSSOLE_HOST", "0.0.0.0");

  @Test
  void isThisMachineAloneUnlessAskedOtherwise() {
    assertThat(Network.of(0, false, Map.of()).host()).isEqualTo("127.0.0.1");
    assertThat(Network.of(0, false, OPEN).host()).isEqualTo("0.0.0.0");
  }

  @Test
  void demoAccountsAreNeverReachableFromElsewhere() {
    assertThatThrownBy(() -> Network.of(0, true, OPEN)).isInstanceOf(StartRefused.class);
  }

  @Test
  void aTakenPortIsSaid() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var network = new Network("127.0.0.1", taken.getLocalPort());
      assertThatThrownBy(network::check)
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining(Integer.toString(taken.getLocalPort()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, http://localhost:8080/",
    "0.0.0.0, http://localhost:8080/",
    "::, http://localhost:8080/",
    "::1, http://[::1]:8080/",
    "192.0.2.7, http://192.0.2.7:8080/",
    "boussole.example.org, http://boussole.example.org:8080/",
  })
  void saysWhatToTypeIntoABrowser(String host, String address) {
    assertThat(new Network(host, 8080).address()).isEqualTo(address);
  }
}
