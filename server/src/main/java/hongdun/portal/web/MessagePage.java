package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.usecase.ReadMessages.Letter;

/** 消息 — one of one's own messages. */
public record MessagePage(Letter letter) implements Page {
  @Override
  public String template() {
    return "portal/message";
  }
}
