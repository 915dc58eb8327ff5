package hongdun.registration.web;

import gg.jte.Content;
import hongdun.casework.Matter;
import hongdun.portal.Page;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.FormStep;
import hongdun.registration.domain.Remark;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 申请进度 — the steps of filling in with what each lacks, and after that the state of the matter.
 *
 * @param onPaper how many signatures on paper are still to be checked
 * @param remarks what the last correction notice named, while it is to be mended
 */
public record OverviewPage(
    Application application,
    boolean open,
    List<Task> tasks,
    Optional<HandedIn> handedIn,
    int onPaper,
    List<Remark> remarks,
    boolean counter)
    implements Page {
  /**
   * What became of an application that was handed in.
   *
   * @param stageKey key of the words for its stage
   * @param papers the papers issued, with links
   * @param code of the company, once it is registered
   * @param mendUntil the last day on which it may be handed in again, while it is to be mended
   */
  public record HandedIn(
      Matter matter,
      String stageKey,
      Content papers,
      Optional<UnifiedSocialCreditCode> code,
      Optional<LocalDate> mendUntil) {}

  /** One step with how many faults it has; untouched drafts are not called faulty. */
  public record Task(FormStep step, int faults, boolean begun) {}

  /** Where a remark can be mended. */
  public String placeOf(Remark remark) {
    return Filling.placeOf(application.id(), application.draft(), remark);
  }

  /** Whether the notice named something in this step. */
  public boolean isNamed(FormStep step) {
    return remarks.stream().anyMatch(remark -> FormStep.of(remark.field()) == step);
  }

  @Override
  public String template() {
    return "registration/overview";
  }
}
