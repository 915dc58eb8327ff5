package hongdun.portal.usecase;

import hongdun.portal.KeyFile;
import hongdun.portal.KeyGone;
import hongdun.portal.PersonalNumbers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stores a number as {@code sealed:KEY:BASE64}, so that the key is seen without opening it. */
@Component
class SealNumbers implements PersonalNumbers {
  private static final String MARK = "sealed:";

  private final KeyFile keys;

  SealNumbers(KeyFile keys) {
    this.keys = keys;
  }

  @Override
  public String seal(Owner owner, String number) {
    if (number.isEmpty()) {
      return "";
    }
    var sealed = keys.seal(purpose(owner), bytes(number));
    return MARK
        + keys.keyOf(sealed)
        + ":"
        + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  @Override
  public String open(Owner owner, String stored) {
    if (!stored.startsWith(MARK)) {
      return stored;
    }
    var sealed = Base64.getUrlDecoder().decode(stored.substring(stored.lastIndexOf(':') + 1));
    try {
      return new String(keys.open(purpose(owner), sealed), StandardCharsets.UTF_8);
    } catch (StoredKeyFile.NotSealedHere e) {
      throw keys.has(keyOf(stored)) ? e : new KeyGone(keyOf(stored), e);
    }
  }

  @Override
  public int keyOf(String stored) {
    return stored.startsWith(MARK)
        ? Integer.parseInt(stored.substring(MARK.length(), stored.lastIndexOf(':')))
        : 0;
  }

  @Override
  public byte[] digest(String purpose, String number) {
    return keys.digest(purpose, bytes(number));
  }

  @Override
  public List<byte[]> digests(String purpose, String number) {
    return keys.digests(purpose, bytes(number));
  }

  @Override
  public int newestKey() {
    return keys.newestKey();
  }

  private static String purpose(Owner owner) {
    return owner.purpose() + "|" + owner.row();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
