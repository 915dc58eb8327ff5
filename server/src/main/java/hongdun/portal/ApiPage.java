package hongdun.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** 接口翻页 — the address of the next page of a list that is paged by key. */
public final class ApiPage {
  private ApiPage() {}

  /** The path with parameters by name and value in turn; empty values are left out. */
  public static String link(String path, String... namesAndValues) {
    var query = new ArrayList<String>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      if (!namesAndValues[i + 1].isEmpty()) {
        query.add(
            namesAndValues[i]
                + "="
                + URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
      }
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }
}
