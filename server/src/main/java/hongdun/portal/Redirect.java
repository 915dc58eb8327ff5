package hongdun.portal;

/**
 * 转到 — sends the browser on after a form was accepted, where a controller otherwise shows a page.
 */
public record Redirect(String to) implements Page {
  @Override
  public String template() {
    throw new IllegalStateException("A redirect has no template");
  }

  @Override
  public int status() {
    return 303;
  }
}
