package hongdun.portal;

import jakarta.servlet.http.HttpServletRequest;

/**
 * 接口调用方 — whether a call came with a key that holds: it is counted under the key's own limit then
 * and not under its address.
 */
public final class ApiCaller {
  /** Where a request keeps the id of its key. */
  public static final String KEY = "hongdun.api.key";

  private ApiCaller() {}

  public static boolean hasKey(HttpServletRequest request) {
    return request.getAttribute(KEY) != null;
  }
}
