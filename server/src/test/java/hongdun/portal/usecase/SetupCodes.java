package hongdun.portal.usecase;

import java.nio.file.Path;

/** Set-up codes of a data folder, for tests. */
public final class SetupCodes {
  private SetupCodes() {}

  public static SetupCode in(Path data) {
    return new SetupCode(TestSettings.of("own", data));
  }

  /** The code as it stands on the console. */
  public static String shown(SetupCode code) {
    return code.made();
  }
}
