package hongdun.ledger.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * 封存 — the fields of an act under their salts, and the root over them. A value and its salt may be
 * erased later; its commitment stays and says nothing about it. The exact bytes are in
 * docs/ledger.md.
 */
public record Seal(List<Field> fields) {
  public static final int SALT_BYTES = 16;

  private static final Comparator<Field> BY_NAME =
      Comparator.comparing(field -> utf8(field.name()), Arrays::compareUnsigned);

  public Seal {
    fields = fields.stream().sorted(BY_NAME).toList();
  }

  /** A named value and the sixteen random bytes that hide it. */
  public record Field(String name, String value, byte[] salt) {
    public Field {
      if (name.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("A field's name has no zero byte");
      }
      if (salt.length != SALT_BYTES) {
        throw new IllegalArgumentException("A salt has %d bytes".formatted(SALT_BYTES));
      }
    }

    /** SHA-256 over salt, name, a zero byte and value. */
    public byte[] commitment() {
      var digest = sha256();
      digest.update(salt);
      digest.update(utf8(name));
      digest.update((byte) 0);
      return digest.digest(utf8(value));
    }
  }

  public static Seal of(Map<String, String> fields, Supplier<byte[]> salts) {
    return new Seal(
        fields.entrySet().stream()
            .map(field -> new Field(field.getKey(), field.getValue(), salts.get()))
            .toList());
  }

  /** SHA-256 over the commitments in the order of the names' bytes. */
  public byte[] root() {
    return root(fields.stream().map(Field::commitment).toList());
  }

  /** The root over commitments that are already in order. */
  public static byte[] root(List<byte[]> commitments) {
    var digest = sha256();
    commitments.forEach(digest::update);
    return digest.digest();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
