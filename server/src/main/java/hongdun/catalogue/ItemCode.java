package hongdun.catalogue;

/**
 * 事项编码 — the code of an item: its room and its name in it, for example registration.establish-llc.
 */
public record ItemCode(String value) {
  public ItemCode {
    if (!value.matches("[a-z-]+\\.[a-z0-9-]+")) {
      throw new IllegalArgumentException("Not the code of an item: " + value);
    }
  }
}
