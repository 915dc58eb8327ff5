package hongdun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** 被测数据库 — the included database of a data folder, as the server itself reaches it. */
record ServerDatabase(Path data) {
  private static final int PROCESS_LINE = 0;
  private static final int PORT_LINE = 3;
  static final String NAME = "hongdun";

  Connection connect() throws IOException, SQLException {
    return DriverManager.getConnection(url(), NAME, password());
  }

  String url() throws IOException {
    return "jdbc:postgresql://127.0.0.1:" + line(PORT_LINE) + "/" + NAME;
  }

  String password() throws IOException {
    return Files.readString(data.resolve("server.password")).strip();
  }

  /** The postmaster. */
  ProcessHandle process() throws IOException {
    return findProcess().orElseThrow();
  }

  Optional<ProcessHandle> findProcess() throws IOException {
    return ProcessHandle.of(Long.parseLong(line(PROCESS_LINE)));
  }

  private String line(int index) throws IOException {
    return Files.readAllLines(data.resolve("database").resolve("postmaster.pid"))
        .get(index)
        .strip();
  }
}
