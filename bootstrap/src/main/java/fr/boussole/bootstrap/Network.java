package fr.boussole.bootstrap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;

/**
 * Where the pages are served.
 *
 * @param host a name or address of this machine
 * @param port 0 for any free one
 */
record Network(String host, int port) {
  private static final String LOOPBACK = "127.0.0.1";

  /**
   * The address to listen on: {@code BOUSSOLE_HOST} of the environment, else this machine alone.
   *
   * @param demoAccounts whether accounts with a public password exist, which other machines must
   *     never reach
   * @throws StartRefused when the environment asks for both
   */
  static Network of(int port, boolean demoAccounts, Map<String, String> environment) {
    String named = environment.getOrDefault("BOUSSOLE_HOST", "").strip();
    String host = named.isEmpty() ? LOOPBACK : named;
    try {
      if (demoAccounts && !InetAddress.getByName(host).isLoopbackAddress()) {
        throw StartRefused.because(
            "BOUSSOLE_HOST opens Boussole to other machines, but the password of the demo accounts"
                + " is public. Unset it, or start with your own data: ./boussole run --empty"
                + " --data my-data");
      }
      return new Network(host, port);
    } catch (UnknownHostException unknown) {
      throw StartRefused.because("BOUSSOLE_HOST names no address of this machine: " + host);
    }
  }

  /** What to type into a browser on this machine. */
  String address() {
    boolean anywhereOrHere = Set.of(LOOPBACK, "0.0.0.0", "::", "0:0:0:0:0:0:0:0").contains(host);
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + (anywhereOrHere ? "localhost" : name) + ":" + port + "/";
  }

  /**
   * Tells early and in words that the address cannot be had.
   *
   * @throws StartRefused when the port is taken or the host is not of this machine
   */
  void check() {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException taken) {
      throw StartRefused.because(
          "Cannot listen on port %d of %s (%s). Choose another: ./boussole run --port 8081"
              .formatted(port, host, taken.getMessage()));
    }
  }
}
