package hongdun.casework.web;

import hongdun.casework.usecase.AnswerMark.Listed;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 监察指错 — the marked errors with their answers. */
public record MarksPage(
    List<Listed> marks, long open, boolean watches, Form form, List<Shortcoming> faults)
    implements Page {
  private static final int UNPROCESSABLE = 422;

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : UNPROCESSABLE;
  }

  @Override
  public String template() {
    return "casework/marks";
  }
}
