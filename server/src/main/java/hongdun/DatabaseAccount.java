package hongdun;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 数据库账户 — the account of the operating system under which PostgreSQL runs. An ordinary user runs it
 * as himself. PostgreSQL refuses root, so root runs it in a user namespace, where root's files seem
 * to belong to somebody ordinary, or, where namespaces are forbidden, as an ordinary account that
 * owns the database's files. Who owns these files records the choice for later starts.
 */
sealed interface DatabaseAccount {

  /** The words that go before a command of PostgreSQL. */
  List<String> prefix();

  /** Gives a folder and what is in it to this account. */
  default void own(Path folder) {}

  /** Lets this account pass through a folder, without seeing what else is in it. */
  default void pass(Path folder) {}

  /** Whether this account can run a program where it lies. */
  default boolean canRun(Path program) {
    return Command.of("test", "-x", program.toString()).after(prefix()).run().succeeded();
  }

  record Myself() implements DatabaseAccount {
    @Override
    public List<String> prefix() {
      return List.of();
    }
  }

  record RootInNamespace(Member member) implements DatabaseAccount {
    @Override
    public List<String> prefix() {
      return List.of(
          "unshare", "--user", "--map-user=" + member.user(), "--map-group=" + member.group());
    }
  }

  record OrdinaryMember(Member member) implements DatabaseAccount {
    @Override
    public List<String> prefix() {
      return List.of(
          "setpriv", "--reuid=" + member.user(), "--regid=" + member.group(), "--clear-groups");
    }

    @Override
    public void own(Path folder) {
      if (owner(folder).equals(member)) {
        return;
      }
      try (var files = Files.walk(folder)) {
        // The folder itself last: once it is given, all of it is.
        for (var file : files.toList().reversed()) {
          Files.setAttribute(file, "unix:uid", member.user(), NOFOLLOW_LINKS);
          Files.setAttribute(file, "unix:gid", member.group(), NOFOLLOW_LINKS);
        }
      } catch (IOException e) {
        throw StartFailure.because(e, "start.data-not-writable", folder);
      }
    }

    @Override
    public void pass(Path folder) {
      try {
        if (!owner(folder).equals(member)) {
          Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
      } catch (IOException e) {
        throw StartFailure.because(e, "start.data-not-writable", folder);
      }
    }
  }

  /** A user and a group of the operating system, by number. */
  record Member(int user, int group) {
    boolean isRoot() {
      return user == 0;
    }
  }

  /** The account for the database in this folder, which need not exist yet. */
  static DatabaseAccount of(Path database) {
    if (!owner(Path.of("/proc/self")).isRoot()) {
      return new Myself();
    }
    if (Files.exists(database) && !owner(database).isRoot()) {
      return new OrdinaryMember(owner(database));
    }
    var member =
        ordinaryMembers().stream()
            .findFirst()
            .orElseThrow(() -> new StartFailure("start.no-ordinary-account"));
    var namespace = new RootInNamespace(member);
    if (Command.of("true").after(namespace.prefix()).run().succeeded()) {
      return namespace;
    }
    var ordinary = new OrdinaryMember(member);
    if (Command.of("true").after(ordinary.prefix()).run().succeeded()) {
      return ordinary;
    }
    throw new StartFailure("start.no-ordinary-account");
  }

  private static Member owner(Path path) {
    try {
      return new Member(
          (int) Files.getAttribute(path, "unix:uid"), (int) Files.getAttribute(path, "unix:gid"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The accounts that are not root's, those made for such a purpose first. */
  private static List<Member> ordinaryMembers() {
    record Account(String name, Member member) {}
    var preference = List.of("postgres", "nobody");
    var accounts = new ArrayList<Account>();
    try {
      for (var line : Files.readAllLines(Path.of("/etc/passwd"))) {
        var fields = line.split(":", -1);
        number(fields, 2)
            .filter(user -> user != 0)
            .flatMap(user -> number(fields, 3).map(group -> new Member(user, group)))
            .ifPresent(member -> accounts.add(new Account(fields[0], member)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return accounts.stream()
        .sorted(
            Comparator.comparingInt(account ->
                preference.contains(account.name())
                    ? preference.indexOf(account.name())
                    : preference.size()))
        .map(Account::member)
        .toList();
  }

  private static Optional<Integer> number(String[] fields, int index) {
    return Optional.of(fields)
        .filter(all -> all.length > index && all[index].matches("[0-9]{1,9}"))
        .map(all -> Integer.valueOf(all[index]));
  }
}
