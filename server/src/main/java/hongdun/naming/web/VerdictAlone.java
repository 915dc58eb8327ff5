package hongdun.naming.web;

import hongdun.portal.Page;
import java.util.Optional;

/** 核查结果片段 — what is put in the page while somebody types. */
public record VerdictAlone(Optional<Answer> answer) implements Page {
  @Override
  public String template() {
    return "naming/verdictAlone";
  }
}
