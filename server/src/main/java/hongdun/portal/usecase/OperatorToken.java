package hongdun.portal.usecase;

import hongdun.portal.OperatorProof;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/** 操作令牌 — proves that a command comes from someone who may read the data folder. */
@Component
public class OperatorToken implements OperatorProof {
  private static final String FILE = "operator.token";
  private final PortalSettings settings;

  OperatorToken(PortalSettings settings) {
    this.settings = settings;
  }

  @Override
  public boolean isShownBy(String token) {
    var file = settings.data().resolve(FILE);
    try {
      var expected = Files.readString(file, StandardCharsets.UTF_8).strip();
      return !expected.isEmpty() && MessageDigest.isEqual(bytes(expected), bytes(token));
    } catch (IOException noFile) {
      return false;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
