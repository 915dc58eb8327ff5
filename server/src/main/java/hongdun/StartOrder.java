package hongdun;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 启动参数 — what the command line and the environment ask for. */
record StartOrder(
    int port,
    String address,
    Path data,
    boolean own,
    boolean rehearsal,
    Optional<String> publicUrl,
    Optional<String> proxies) {
  private static final int DEFAULT_PORT = 8080;
  private static final int LAST_PORT = 65_535;
  private static final Pattern PUBLIC_URL =
      Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?");
  private static final Pattern NETWORK_ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:]{2,39}");

  /** Reads the arguments; the answer names every fault at once. */
  static Reading read(List<String> arguments, Map<String, String> environment) {
    return new Reader(environment).read(arguments);
  }

  sealed interface Reading {
    record Understood(StartOrder order) implements Reading {}

    record Faulty(List<Saying> faults) implements Reading {}
  }

  private static final class Reader {
    private final Map<String, String> environment;
    private final List<Saying> faults = new ArrayList<>();
    private Optional<String> port;
    private Optional<String> data = Optional.empty();
    private boolean own;

    Reader(Map<String, String> environment) {
      this.environment = environment;
      this.port = Optional.ofNullable(environment.get("HONGDUN_PORT"));
    }

    Reading read(List<String> arguments) {
      var command = arguments.isEmpty() ? "run" : arguments.getFirst();
      if (!command.equals("run") && !command.equals("rehearse")) {
        faults.add(new Saying("start.unknown-command", command));
      }
      readOptions(
          new ArrayList<>(arguments.subList(Math.min(1, arguments.size()), arguments.size())));
      var portNumber = port();
      var folder = folder();
      var publicUrl = publicUrl();
      var proxies = proxies();
      if (!faults.isEmpty() || portNumber.isEmpty() || folder.isEmpty()) {
        return new Reading.Faulty(List.copyOf(faults));
      }
      var address = environment.getOrDefault("HONGDUN_ADDRESS", "127.0.0.1");
      return new Reading.Understood(
          new StartOrder(
              portNumber.getAsInt(),
              address,
              folder.get(),
              own,
              command.equals("rehearse"),
              publicUrl,
              proxies));
    }

    private void readOptions(List<String> rest) {
      while (!rest.isEmpty()) {
        var option = rest.removeFirst();
        switch (option) {
          case "--own" -> own = true;
          case "--port" -> port = valueOf(option, rest).or(() -> port);
          case "--data" -> data = valueOf(option, rest).or(() -> data);
          default -> faults.add(new Saying("start.unknown-option", option));
        }
      }
    }

    private Optional<String> valueOf(String option, List<String> rest) {
      if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
        faults.add(new Saying("start.option-without-value", option));
        return Optional.empty();
      }
      return Optional.of(rest.removeFirst());
    }

    /** Where the public reaches the server: https://www.example.gov.cn or with a path, no more. */
    private Optional<String> publicUrl() {
      var given = given("HONGDUN_PUBLIC_URL");
      given
          .filter(url -> !PUBLIC_URL.matcher(url).matches())
          .ifPresent(url -> faults.add(new Saying("start.not-a-public-url", url)));
      return given;
    }

    /** The proxies whose word about a visitor's address is taken, as Tomcat wants them. */
    private Optional<String> proxies() {
      return given("HONGDUN_PROXIES")
          .map(list -> {
            var addresses = List.of(list.split("[,\\s]+"));
            addresses.stream()
                .filter(address -> !NETWORK_ADDRESS.matcher(address).matches())
                .forEach(address -> faults.add(new Saying("start.not-a-proxy", address)));
            return addresses.stream().map(Pattern::quote).collect(Collectors.joining("|"));
          });
    }

    private Optional<String> given(String name) {
      return Optional.ofNullable(environment.get(name))
          .map(String::strip)
          .filter(text -> !text.isEmpty());
    }

    private OptionalInt port() {
      if (port.isEmpty()) {
        return OptionalInt.of(DEFAULT_PORT);
      }
      try {
        var number = Integer.parseInt(port.get());
        if (number >= 0 && number <= LAST_PORT) {
          return OptionalInt.of(number);
        }
      } catch (NumberFormatException _) {
        // said below, together with a number out of range
      }
      faults.add(new Saying("start.not-a-port", port.get()));
      return OptionalInt.empty();
    }

    private Optional<Path> folder() {
      var name = data.orElse("data");
      try {
        return Optional.of(Path.of(name).toAbsolutePath().normalize());
      } catch (InvalidPathException _) {
        faults.add(new Saying("start.not-a-folder", name));
        return Optional.empty();
      }
    }
  }
}
