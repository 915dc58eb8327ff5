package hongdun.portal.usecase;

import hongdun.portal.Dates;
import hongdun.portal.KeyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The keys in the file {@code keys}, a line each: number, day, key. It is made at the first start
 * and read once. For each purpose a key of its own is derived (HKDF-SHA256), so that sealing and
 * comparing never share one.
 */
@Component
class StoredKeyFile implements KeyFile {
  private static final String FILE = "keys";
  private static final String HEADING =
      "# The keys of this server. Without them what is sealed in the database is lost:"
          + " keep a copy, apart from the backups.\n";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final NavigableMap<Integer, byte[]> keys;

  StoredKeyFile(PortalSettings settings, @Qualifier("realTime") InstantSource realTime) {
    try {
      var file = settings.data().resolve(FILE);
      if (Files.notExists(file)) {
        make(file, "%s1 %s %s%n".formatted(HEADING, Dates.dayOf(realTime.instant()), newKey()));
      }
      keepOthersOut(file);
      keys = read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy may have come with wider rights; one that is mounted to be read only is left alone. */
  private static void keepOthersOut(Path file) throws IOException {
    var rights = Files.getPosixFilePermissions(file);
    if (rights.retainAll(PosixFilePermissions.fromString("rw-------"))) {
      Files.setPosixFilePermissions(file, rights);
    }
  }

  private static void make(Path file, String content) throws IOException {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new", owner);
    Files.writeString(draft, content, StandardCharsets.UTF_8);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String newKey() {
    var key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  private static NavigableMap<Integer, byte[]> read(Path file) throws IOException {
    var read = new TreeMap<Integer, byte[]>();
    for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var parts = line.strip().split("\\s+");
      var key = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
      if (key.length != KEY_BYTES || read.put(Integer.valueOf(parts[0]), key) != null) {
        throw new IllegalStateException("The key file cannot be read: " + file);
      }
    }
    if (read.isEmpty()) {
      throw new IllegalStateException("The key file has no key: " + file);
    }
    return read;
  }

  @Override
  public byte[] seal(String purpose, byte[] content) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    int key = newestKey();
    var sealed = crypt(Cipher.ENCRYPT_MODE, key, purpose, nonce, content);
    return ByteBuffer.allocate(Integer.BYTES + NONCE_BYTES + sealed.length)
        .putInt(key)
        .put(nonce)
        .put(sealed)
        .array();
  }

  @Override
  public byte[] open(String purpose, byte[] sealed) {
    if (sealed.length < Integer.BYTES + NONCE_BYTES + TAG_BITS / Byte.SIZE) {
      throw new NotSealedHere("Too short to be sealed", null);
    }
    var parts = ByteBuffer.wrap(sealed);
    int key = parts.getInt();
    var nonce = new byte[NONCE_BYTES];
    parts.get(nonce);
    var content = new byte[parts.remaining()];
    parts.get(content);
    return crypt(Cipher.DECRYPT_MODE, key, purpose, nonce, content);
  }

  private byte[] crypt(int mode, int key, String purpose, byte[] nonce, byte[] content) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, derived(key, "seal", purpose), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new NotSealedHere("It does not open for " + purpose, e);
    }
  }

  @Override
  public byte[] digest(String purpose, byte[] content) {
    return digest(newestKey(), purpose, content);
  }

  @Override
  public List<byte[]> digests(String purpose, byte[] content) {
    return keys.descendingKeySet().stream().map(key -> digest(key, purpose, content)).toList();
  }

  private byte[] digest(int key, String purpose, byte[] content) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(derived(key, "digest", purpose));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }

  private SecretKey derived(int key, String use, String purpose) throws GeneralSecurityException {
    var stored = keys.get(key);
    if (stored == null) {
      throw new GeneralSecurityException("The key file has no key " + key);
    }
    var about = (use + ":" + purpose).getBytes(StandardCharsets.UTF_8);
    return KDF.getInstance("HKDF-SHA256")
        .deriveKey(
            "AES", HKDFParameterSpec.ofExtract().addIKM(stored).thenExpand(about, KEY_BYTES));
  }

  @Override
  public int keyOf(byte[] sealed) {
    return ByteBuffer.wrap(sealed).getInt();
  }

  @Override
  public int newestKey() {
    return keys.lastKey();
  }

  /** It was sealed with another key, for another purpose, or changed since. */
  static final class NotSealedHere extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    NotSealedHere(String message, @org.jspecify.annotations.Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
