package hongdun.portal.usecase;

import hongdun.portal.Dates;
import hongdun.portal.KeyFile;
import hongdun.portal.KeyLines;
import hongdun.portal.KeyLines.KeyLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The keys in the file {@code keys}. It is made at the first start, kept in memory, and read anew
 * when it was changed, so that every node soon seals with a new key. For each purpose a key of its
 * own is derived (HKDF-SHA256), so that sealing and comparing never share one.
 */
@Component
class StoredKeyFile implements KeyFile {
  private static final Logger LOG = LoggerFactory.getLogger(StoredKeyFile.class);
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final char OWNER = '|';
  private static final long LOOKED_AT_EVERY = Duration.ofSeconds(1).toNanos();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyLines file;
  private final InstantSource realTime;
  private final Map<String, SecretKey> derived = new ConcurrentHashMap<>();
  private volatile Read read;
  private volatile long lookedAt = System.nanoTime();

  /** The lines as they were read, and of when they were. */
  private record Read(NavigableMap<Integer, KeyLine> lines, FileTime modified) {}

  StoredKeyFile(PortalSettings settings, @Qualifier("realTime") InstantSource realTime) {
    this.file = new KeyLines(settings.data());
    this.realTime = realTime;
    try {
      file.ensure(today());
      read = new Read(file.read(), file.modified());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LocalDate today() {
    return Dates.dayOf(realTime.instant());
  }

  /** The keys by number; the file is looked at again once a second. */
  private NavigableMap<Integer, KeyLine> keys() {
    if (System.nanoTime() - lookedAt > LOOKED_AT_EVERY) {
      lookedAt = System.nanoTime();
      lookAgain();
    }
    return read.lines();
  }

  /** While it cannot be read, as in the middle of a change by hand, the keys stay as they were. */
  private synchronized void lookAgain() {
    try {
      var modified = file.modified();
      if (!modified.equals(read.modified())) {
        read = new Read(file.read(), modified);
        derived.clear();
      }
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      LOG.error("The key file cannot be read anew; the keys stay as they were", e);
    }
  }

  /** Each key's number and the day it was made, the oldest first. */
  List<KeyLine> lines() {
    return List.copyOf(keys().values());
  }

  /** Makes a new key, which seals from now on; answers its number. */
  int addKey() {
    change(() ->
        file.change(lines -> {
          lines.add(KeyLine.made(lines.getLast().number() + 1, today()));
          return lines;
        }));
    return newestKey();
  }

  /** Removes a key that is not the newest: what it sealed does not open any more. */
  void removeKey(int number) {
    change(() ->
        file.change(lines -> {
          if (lines.getLast().number() == number) {
            throw new IllegalArgumentException("The newest key is not removed: " + number);
          }
          lines.removeIf(line -> line.number() == number);
          return lines;
        }));
  }

  private void change(Writing writing) {
    try {
      writing.write();
      read = new Read(file.read(), file.modified());
      derived.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What writes the file. */
  private interface Writing {
    void write() throws IOException;
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
    return keys().descendingKeySet().stream().map(key -> digest(key, purpose, content)).toList();
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

  /** The key for a use and a purpose; what follows a bar has none of its own, and is kept. */
  private SecretKey derived(int key, String use, String purpose) throws GeneralSecurityException {
    int owner = purpose.indexOf(OWNER);
    if (owner < 0) {
      return derive(key, use + ":" + purpose);
    }
    var about = use + ":" + purpose.substring(0, owner);
    var known = derived.get(key + " " + about);
    if (known == null) {
      known = derive(key, about);
      derived.put(key + " " + about, known);
    }
    return known;
  }

  private SecretKey derive(int key, String about) throws GeneralSecurityException {
    var line = keys().get(key);
    if (line == null) {
      lookAgain();
      line = read.lines().get(key);
    }
    if (line == null) {
      throw new GeneralSecurityException("The key file has no key " + key);
    }
    return KDF.getInstance("HKDF-SHA256")
        .deriveKey(
            "AES",
            HKDFParameterSpec.ofExtract()
                .addIKM(line.key())
                .thenExpand(about.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
  }

  @Override
  public int keyOf(byte[] sealed) {
    return ByteBuffer.wrap(sealed).getInt();
  }

  @Override
  public boolean has(int key) {
    return keys().containsKey(key);
  }

  @Override
  public int newestKey() {
    return keys().lastKey();
  }

  /** It was sealed with another key, for another purpose, or changed since. */
  static final class NotSealedHere extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    NotSealedHere(String message, @org.jspecify.annotations.Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
