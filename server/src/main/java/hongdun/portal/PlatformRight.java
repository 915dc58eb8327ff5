package hongdun.portal;

/**
 * 平台管理权 — whether an administrator is of the bureau that runs the platform: only he keeps what all
 * bureaus share (lists, settings, texts); the room that knows officers implements it.
 */
public interface PlatformRight {
  boolean keepsThePlatform(SignedIn who, String role);
}
