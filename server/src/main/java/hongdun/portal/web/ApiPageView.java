package hongdun.portal.web;

import hongdun.portal.Page;
import java.util.List;

/**
 * 接口说明 — the interface for machines as people read of it.
 *
 * @param problems the kinds of problem
 * @param withoutKey how many calls a minute somebody without a key has
 */
public record ApiPageView(
    List<Operation> operations, List<Problem> problems, List<String> scopes, long withoutKey)
    implements Page {
  /**
   * A route with its words.
   *
   * @param example an address that can be tried, empty when nobody knows one
   */
  public record Operation(
      String path, String words, String scope, List<Parameter> parameters, String example) {
    public String shown() {
      return "GET " + path;
    }

    public String id() {
      return path.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
  }

  /** A kind of problem with the keys of its words. */
  public record Problem(String name, String title, String words) {}

  /** A parameter with the key of its words. */
  public record Parameter(String name, boolean inPath, String words) {}

  @Override
  public String template() {
    return "portal/api";
  }
}
