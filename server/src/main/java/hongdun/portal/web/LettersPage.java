package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.usecase.ReadMessages.Letters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** 已发消息 — in a demonstration everybody's messages, as they would have left the house. */
public record LettersPage(String address, Letters letters) implements Page {
  @Override
  public String template() {
    return "portal/outbox";
  }

  public String olderUrl() {
    if (letters.olderThan().isEmpty()) {
      return "";
    }
    var older = "?before=" + letters.olderThan().getAsLong();
    return address.isEmpty()
        ? older
        : older + "&address=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
  }
}
