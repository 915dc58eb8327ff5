package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.usecase.ReadMessages.Letters;

/** 我的消息 — one's own messages, the unread ones marked. */
public record MessagesPage(Letters letters) implements Page {
  @Override
  public String template() {
    return "portal/messages";
  }

  public String olderUrl() {
    return letters.olderThan().isEmpty() ? "" : "?before=" + letters.olderThan().getAsLong();
  }
}
