package hongdun.portal;

/** 选项 — one choice of a list, as a form offers it; the hint may be empty. */
public record Choice(String value, String label, String hint) {
  public static Choice of(String value, String label) {
    return new Choice(value, label, "");
  }
}
