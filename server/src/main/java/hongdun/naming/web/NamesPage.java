package hongdun.naming.web;

import hongdun.naming.domain.Wish;
import hongdun.portal.Choice;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** 名称自主查询页 — the parts of a name, and the verdict on it once they are entered. */
public record NamesPage(
    Wish wish, Choices choices, List<Shortcoming> faults, Optional<Answer> answer) implements Page {
  /** The id of the form, so that fields beside it can be part of it. */
  static final String FORM_ID = "name-wish";

  /** 可选项 — where it can be, what can bear it, and how it can end. */
  public record Choices(List<Choice> regions, List<Choice> bearers, List<Choice> forms) {}

  public String formId() {
    return FORM_ID;
  }

  @Override
  public String template() {
    return "naming/names";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? HttpStatus.OK.value() : HttpStatus.UNPROCESSABLE_CONTENT.value();
  }
}
