package hongdun.portal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** 密钥清单 — the file {@code keys} of the data folder, a line each: number, day, key. */
public final class KeyLines {
  /** Its name in the data folder. */
  public static final String FILE = "keys";

  private static final String HEADING =
      "# The keys of this server. Without them what is sealed in the database is lost:"
          + " keep a copy, apart from the backups.";
  private static final int KEY_BYTES = 32;
  private static final int FINGERPRINT = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;

  public KeyLines(Path folder) {
    this(folder, FILE);
  }

  private KeyLines(Path folder, String name) {
    this.file = folder.resolve(name);
  }

  /** A key file under any name, or the one in a folder. */
  public static KeyLines at(Path place) {
    var folder = place.toAbsolutePath().getParent();
    return folder == null || Files.isDirectory(place)
        ? new KeyLines(place)
        : new KeyLines(folder, place.toAbsolutePath().getFileName().toString());
  }

  /** A key with its number and the day it was made; it prints without the key. */
  public record KeyLine(int number, LocalDate since, byte[] key) {
    public static KeyLine made(int number, LocalDate today) {
      var key = new byte[KEY_BYTES];
      RANDOM.nextBytes(key);
      return new KeyLine(number, today, key);
    }

    /** Tells one key from another, and nothing of the key. */
    public String fingerprint() {
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update("hongdun key ".getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest(key)).substring(0, FINGERPRINT);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every JDK has SHA-256", e);
      }
    }

    private String written() {
      return "%d %s %s".formatted(number, since, Base64.getEncoder().encodeToString(key));
    }

    @Override
    public String toString() {
      return "KeyLine[" + number + " " + since + "]";
    }
  }

  /** Makes the file with a first key, unless it is there; nobody else may read it. */
  public void ensure(LocalDate today) throws IOException {
    if (!exists()) {
      write(List.of(KeyLine.made(1, today)));
    }
    // A copy may have come with wider rights; one that is mounted to be read only is left alone.
    var rights = Files.getPosixFilePermissions(file);
    if (rights.retainAll(PosixFilePermissions.fromString("rw-------"))) {
      Files.setPosixFilePermissions(file, rights);
    }
  }

  public boolean exists() {
    return Files.exists(file);
  }

  public FileTime modified() throws IOException {
    return Files.getLastModifiedTime(file);
  }

  public NavigableMap<Integer, KeyLine> read() throws IOException {
    var read = new TreeMap<Integer, KeyLine>();
    for (var text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (text.isBlank() || text.startsWith("#")) {
        continue;
      }
      var line = line(text.strip().split("\\s+"));
      if (read.put(line.number(), line) != null) {
        throw unreadable();
      }
    }
    if (read.isEmpty()) {
      throw new IllegalStateException("The key file has no key: " + file);
    }
    return read;
  }

  private KeyLine line(String[] parts) {
    var key = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
    if (key.length != KEY_BYTES) {
      throw unreadable();
    }
    return new KeyLine(Integer.parseInt(parts[0]), LocalDate.parse(parts[1]), key);
  }

  private IllegalStateException unreadable() {
    return new IllegalStateException("The key file cannot be read: " + file);
  }

  /** Changes the lines as they stand now, one node at a time. */
  public synchronized void change(UnaryOperator<List<KeyLine>> change) throws IOException {
    var lock = file.resolveSibling(FILE + ".lock");
    try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = channel.lock()) {
      if (held.isValid()) {
        write(change.apply(new ArrayList<>(read().values())));
      }
    }
  }

  /** Writes the file anew with these keys. */
  public void write(Collection<KeyLine> lines) throws IOException {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new", owner);
    var text = new ArrayList<>(List.of(HEADING));
    lines.forEach(line -> text.add(line.written()));
    Files.write(draft, text, StandardCharsets.UTF_8);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
