package hongdun.registration.web;

import hongdun.portal.Page;
import hongdun.registration.domain.Application;

/** 无法打印 — the font lacks characters, which are named; nothing is printed with holes in it. */
public record MissingGlyphsPage(Application application, String characters) implements Page {
  @Override
  public String template() {
    return "registration/missingGlyphs";
  }

  @Override
  public int status() {
    return 422;
  }
}
