package hongdun;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** 启动参数 — what the command line and the environment ask for. */
record StartOrder(int port, String address, Path data, boolean own, boolean rehearsal) {
  private static final int DEFAULT_PORT = 8080;
  private static final int LAST_PORT = 65_535;

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
      if (!faults.isEmpty() || portNumber.isEmpty() || folder.isEmpty()) {
        return new Reading.Faulty(List.copyOf(faults));
      }
      var address = environment.getOrDefault("HONGDUN_ADDRESS", "127.0.0.1");
      return new Reading.Understood(
          new StartOrder(
              portNumber.getAsInt(), address, folder.get(), own, command.equals("rehearse")));
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
