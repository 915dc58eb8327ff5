package hongdun.portal.web;

import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.usecase.BrowseLists.Found;
import hongdun.shared.Shortcoming;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** 代码表 — a page of a list as it holds on a day, with the form that adds to it. */
public record ListPage(
    Found found,
    String words,
    LocalDate on,
    boolean today,
    boolean mayEdit,
    Form form,
    List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "portal/list";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public String id() {
    return found.list().id();
  }

  public String next() {
    return found
        .next()
        .map(after ->
            "/admin/lists/%s?words=%s&on=%s&after=%s"
                .formatted(id(), encoded(words), on, encoded(after)))
        .orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
