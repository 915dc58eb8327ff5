package hongdun.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 演示账户 — the officers who can sign in, as the server's sheet in the data folder names them. */
final class DemonstrationAccounts {
  private static final String FILE = "demonstration-accounts.txt";
  private static final int SIGN_IN_NAME = 0;
  private static final int PASSWORD = 1;
  private static final int NAME = 2;

  private final Map<String, Account> accounts;

  /** An officer with his account. */
  record Account(String signInName, String password, String name) {}

  private DemonstrationAccounts(Map<String, Account> accounts) {
    this.accounts = accounts;
  }

  static DemonstrationAccounts in(Path data) {
    try (var lines = Files.lines(data.resolve(FILE))) {
      return new DemonstrationAccounts(
          lines
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", -1))
              .map(cells -> new Account(cells[SIGN_IN_NAME], cells[PASSWORD], cells[NAME]))
              .collect(Collectors.toMap(Account::signInName, Function.identity())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Account of(String signInName) {
    var account = accounts.get(signInName);
    if (account == null) {
      throw new IllegalArgumentException("The demonstration has no account " + signInName);
    }
    return account;
  }
}
