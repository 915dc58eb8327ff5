package hongdun.registration.web;

import hongdun.portal.Page;

/** 样例入口 — where the guide shows that there is an example. */
public record ExampleLinkPart() implements Page {
  @Override
  public String template() {
    return "registration/exampleLink";
  }
}
