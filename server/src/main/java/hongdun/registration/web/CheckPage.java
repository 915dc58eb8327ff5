package hongdun.registration.web;

import hongdun.naming.Finding;
import hongdun.portal.Page;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Signatories.Signatory;
import hongdun.registration.usecase.AnswerRow;
import hongdun.registration.web.ExaminePage.Numbers;
import hongdun.shared.Shortcoming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 核对申请 — all answers to read over, with every shortcoming at once (登记预审). */
public record CheckPage(
    Application application,
    boolean open,
    List<AnswerRow> rows,
    List<Shortcoming> faults,
    List<Finding> warnings,
    List<Signatory> unsigned,
    int status)
    implements Page {
  /** The numbers of documents: whole while they are filled in, masked once they are handed in. */
  public @Nullable Numbers masked() {
    return open ? null : new Numbers(false, "");
  }

  @Override
  public String template() {
    return "registration/check";
  }
}
