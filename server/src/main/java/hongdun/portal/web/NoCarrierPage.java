package hongdun.portal.web;

import hongdun.portal.Page;

/** 暂不能注册 — says that no codes can be sent yet, and what to do instead. */
public record NoCarrierPage() implements Page {
  @Override
  public String template() {
    return "portal/noCarrier";
  }
}
