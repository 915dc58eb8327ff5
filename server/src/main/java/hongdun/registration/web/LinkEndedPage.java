package hongdun.registration.web;

import hongdun.portal.Page;
import hongdun.registration.usecase.Confirm.End;

/** 链接失效 — says why a personal link leads nowhere any more, and nothing of the application. */
public record LinkEndedPage(End why) implements Page {
  @Override
  public String template() {
    return "registration/linkEnded";
  }
}
