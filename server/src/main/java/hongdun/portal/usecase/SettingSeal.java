package hongdun.portal.usecase;

import hongdun.portal.KeyFile;
import hongdun.portal.Setting;
import hongdun.portal.persistence.SettingRows.Kept;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** 设置密封 — a password or key is kept sealed with the key file: no backup can read it. */
@Component
class SettingSeal {
  private static final Logger LOG = LoggerFactory.getLogger(SettingSeal.class);
  private final KeyFile keys;

  SettingSeal(KeyFile keys) {
    this.keys = keys;
  }

  Kept kept(Setting<?> setting, String text) {
    return setting.secret()
        ? new Kept.Sealed(keys.seal(purpose(setting.key()), text.getBytes(StandardCharsets.UTF_8)))
        : new Kept.Plain(text);
  }

  /** What was kept; nothing when the key file is another than the one that sealed it. */
  Optional<String> opened(String key, Kept kept) {
    return switch (kept) {
      case Kept.Plain(var text) -> Optional.of(text);
      case Kept.Sealed(var content) -> opened(key, content);
    };
  }

  private Optional<String> opened(String key, byte[] content) {
    try {
      return Optional.of(new String(keys.open(purpose(key), content), StandardCharsets.UTF_8));
    } catch (StoredKeyFile.NotSealedHere strange) {
      LOG.warn("The setting {} was sealed with a key that is not here; set it anew", key);
      return Optional.empty();
    }
  }

  /** The same content, sealed with the newest key. */
  byte[] anew(String key, byte[] content) {
    return keys.seal(purpose(key), keys.open(purpose(key), content));
  }

  private static String purpose(String key) {
    return "setting:" + key;
  }
}
