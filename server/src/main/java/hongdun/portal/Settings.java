package hongdun.portal;

/** 设置 — what the settings are now; what is set in the browser counts at the very next request. */
public interface Settings {
  <T> T of(Setting<T> setting);
}
