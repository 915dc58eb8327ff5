package hongdun.register.web;

import hongdun.portal.Page;
import hongdun.register.domain.Found;
import hongdun.register.domain.SearchWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** 检索页 — the words, and a page of what they found. */
public record SearchPage(SearchWords words, Found found, boolean first) implements Page {
  @Override
  public String template() {
    return "register/search";
  }

  public MarkedText marked(String text) {
    return MarkedText.of(text, words);
  }

  /** The address of the next page, empty on the last. */
  public String next() {
    return found.next().map(place -> address() + "&after=" + place).orElse("");
  }

  /** The address of the first page, empty when this is it. */
  public String start() {
    return first ? "" : address();
  }

  private String address() {
    return "/search?q=" + URLEncoder.encode(words.typed(), StandardCharsets.UTF_8);
  }
}
