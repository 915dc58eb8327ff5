package hongdun.agency.usecase;

import hongdun.agency.Role;
import hongdun.shared.BilingualText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * 演示账户单 — the accounts of a demonstration with their passwords: in a file that only its owner may
 * read, and once on the console, with the few that play the first journey named.
 */
final class AccountSheet {
  private static final String FILE = "demonstration-accounts.txt";

  /** Who is needed to take the first application from the counter to the licence. */
  private static final List<String> FIRST_JOURNEY =
      List.of("qingyang.acceptor1", "qingyang.examiner1", "qingyang.approver1");

  private final Titles titles;
  private final List<Line> lines = new ArrayList<>();
  private Path file = Path.of(FILE);

  AccountSheet(Titles titles) {
    this.titles = titles;
  }

  void add(Line line) {
    lines.add(line);
  }

  void write(String folder) {
    file = Path.of(folder).resolve(FILE);
    try {
      var draft =
          Files.createTempFile(
              file.getParent(),
              FILE,
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(draft, text(), StandardCharsets.UTF_8);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text() {
    var heading = titles.text("agency.demo.sheet");
    var text = new StringBuilder();
    text.append("# ").append(heading.zh()).append('\n');
    text.append("# ").append(heading.en()).append('\n');
    for (var line : lines) {
      text.append(
          String.join(
              "\t",
              line.signInName(),
              line.password(),
              line.name(),
              line.bureau().zh() + " " + line.unit().zh(),
              roles(line)));
      text.append('\n');
    }
    return text.toString();
  }

  private String roles(Line line) {
    return String.join("、", line.roles().stream().map(titles::of).map(BilingualText::zh).toList())
        + " / "
        + String.join(", ", line.roles().stream().map(titles::of).map(BilingualText::en).toList());
  }

  /** Tells whoever starts the server; the terminal is his, the log is not. */
  void announce() {
    var heading =
        titles.text(
            "agency.demo.announcement", new BilingualText(file.toString(), file.toString()));
    var console =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    console.println(heading.zh());
    console.println(heading.en());
    lines.forEach(line ->
        console.println(
            "  %-24s %-18s %s".formatted(line.signInName(), line.password(), roles(line))));
    var names = String.join(", ", FIRST_JOURNEY);
    var first = titles.text("agency.demo.first", new BilingualText(names, names));
    console.println(first.zh());
    console.println(first.en());
    console.flush();
  }

  /** An account; its password is shown nowhere else. */
  record Line(
      String signInName,
      String password,
      String name,
      BilingualText bureau,
      BilingualText unit,
      List<Role> roles) {
    @Override
    public String toString() {
      return "Line[" + signInName + "]";
    }
  }
}
