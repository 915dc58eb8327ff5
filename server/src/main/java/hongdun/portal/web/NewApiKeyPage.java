package hongdun.portal.web;

import hongdun.portal.Page;

/** 新密钥 — the text of a new key, shown this once. */
public record NewApiKeyPage(String key, String holder) implements Page {
  @Override
  public String template() {
    return "portal/api-key";
  }

  @Override
  public String toString() {
    return "NewApiKeyPage[" + holder + "]";
  }
}
