package hongdun.casework.web;

import gg.jte.Content;
import hongdun.casework.usecase.WatchMatter.Watched;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;

/**
 * 监察窗口 — a running matter for those who watch over it and change nothing.
 *
 * @param refused the key of the words that say why nothing can be marked, empty when it can
 */
public record WatchPage(
    Watched watched,
    Content header,
    List<Choice> steps,
    Form form,
    List<Shortcoming> faults,
    String refused,
    boolean supervisor)
    implements Page {
  private static final int UNPROCESSABLE = 422;
  private static final int FORBIDDEN = 403;

  @Override
  public int status() {
    return !refused.isEmpty() ? FORBIDDEN : faults.isEmpty() ? 200 : UNPROCESSABLE;
  }

  @Override
  public String template() {
    return "casework/watch";
  }
}
