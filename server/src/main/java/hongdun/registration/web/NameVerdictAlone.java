package hongdun.registration.web;

import gg.jte.Content;
import hongdun.portal.Page;
import java.util.Optional;

/** 核查结果片段 — the verdict that is put in the page while somebody types the name. */
public record NameVerdictAlone(Optional<Content> verdict) implements Page {
  @Override
  public String template() {
    return "registration/nameVerdictAlone";
  }
}
