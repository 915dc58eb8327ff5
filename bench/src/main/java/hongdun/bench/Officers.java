package hongdun.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * 经办人员 — those of one bureau through whose hands a registration goes, each signed in once: who
 * takes it at the counter, who examines it, who approves it.
 */
record Officers(Session acceptor, Session examiner, Session approver) implements AutoCloseable {
  private static final String BUREAU = "qingyang.";
  private static final int EACH_KIND = 2;

  /** Every second client meets the other officer of each kind. */
  static Officers signIn(URI server, Path data, int client)
      throws IOException, InterruptedException {
    var which = client % EACH_KIND + 1;
    return new Officers(
        signIn(server, data, BUREAU + "acceptor" + which),
        signIn(server, data, BUREAU + "examiner" + which),
        signIn(server, data, BUREAU + "approver" + which));
  }

  static Session signIn(URI server, Path data, String name)
      throws IOException, InterruptedException {
    var session = new Session(server);
    session.get("/sign-in");
    session
        .post("/sign-in", Form.of("address", name).and("password", password(data, name)))
        .at("/((desk|admin).*)?");
    return session;
  }

  private static String password(Path data, String name) throws IOException {
    try (var lines = Files.lines(data.resolve("demonstration-accounts.txt"))) {
      return lines
          .map(line -> line.split("\t", -1))
          .filter(cells -> cells.length > 1 && cells[0].equals(name))
          .map(cells -> cells[1])
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("No account " + name));
    }
  }

  @Override
  public void close() {
    acceptor.close();
    examiner.close();
    approver.close();
  }
}
