package hongdun.portal.usecase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 设置码 — proves that the first set-up is done by whoever started the server: it is on his console
 * and in a file of the data folder that only its owner may read, until there is a bureau.
 */
@Component
public class SetupCode {
  private static final String FILE = "setup.code";

  /** No letter that looks like a digit. */
  private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int LENGTH = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PortalSettings settings;

  SetupCode(PortalSettings settings) {
    this.settings = settings;
  }

  /** The code, made when first asked for and kept over a restart. */
  String made() {
    var file = settings.data().resolve(FILE);
    try {
      if (Files.notExists(file)) {
        var draft =
            Files.createTempFile(
                settings.data(),
                FILE,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, random() + "\n", StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether this is the code; blanks, dashes and small letters make no difference. */
  public boolean isShownBy(String entered) {
    try {
      var expected = Files.readString(settings.data().resolve(FILE), StandardCharsets.UTF_8);
      return !plain(expected).isEmpty()
          && MessageDigest.isEqual(bytes(plain(expected)), bytes(plain(entered)));
    } catch (IOException noFile) {
      return false;
    }
  }

  /** It has done its work. */
  public void forget() {
    try {
      Files.deleteIfExists(settings.data().resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Twelve signs in three groups: K7QM-2XWP-9HNB. */
  private static String random() {
    return RANDOM
        .ints(LENGTH, 0, SIGNS.length())
        .mapToObj(at -> String.valueOf(SIGNS.charAt(at)))
        .collect(Collectors.joining())
        .replaceAll("(.{4})(?=.)", "$1-");
  }

  private static String plain(String code) {
    return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
