package hongdun.portal.usecase;

import hongdun.portal.KeyFile;
import hongdun.portal.SealedRows;
import hongdun.portal.persistence.SettingRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** The passwords and keys set in the browser, to be sealed anew when the key changes. */
@Component
class SealedSecrets implements SealedRows {
  private final SettingRows rows;
  private final SettingSeal seal;
  private final KeyFile keys;

  SealedSecrets(SettingRows rows, SettingSeal seal, KeyFile keys) {
    this.rows = rows;
    this.seal = seal;
    this.keys = keys;
  }

  @Override
  public String nameKey() {
    return "portal.sealed.settings";
  }

  @Override
  public List<Count> counts() {
    return rows.sealed();
  }

  @Override
  public int renew(int most, int passedOver) {
    return rows.renew(keys.newestKey(), most, passedOver, seal::anew);
  }
}
