package hongdun.portal.usecase;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * 密码 — Argon2id hashes, at most two at once: each takes memory and a core for a tenth of a second.
 */
@Component
public class Passwords {
  private static final int AT_ONCE = 2;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /** Looked at when the address is nobody's, so that the answer takes as long. */
  private final String nobodys = encoder.encode("nobody's password");

  public String hash(String password) {
    return inTurn(() -> encoder.encode(password));
  }

  public boolean matches(String password, String hash) {
    return inTurn(() -> encoder.matches(password, hash));
  }

  /** Takes as long as {@link #matches}, for an address that is nobody's. */
  public void matchNobodys(String password) {
    matches(password, nobodys);
  }

  public boolean isOutdated(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  private <T> T inTurn(Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
