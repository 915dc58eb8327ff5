package hongdun.registration.web;

import gg.jte.Content;
import hongdun.casework.Matter;
import hongdun.catalogue.Item.Material;
import hongdun.naming.Finding;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Opinion;
import hongdun.registration.domain.Remark;
import hongdun.registration.domain.Stage;
import hongdun.registration.domain.Step;
import hongdun.registration.usecase.AnswerRow;
import hongdun.registration.usecase.Sign.Standing;
import hongdun.shared.Shortcoming;
import hongdun.shared.UnifiedSocialCreditCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 审查页 — everything an officer needs to examine or decide an application on one page.
 *
 * @param changed the fields changed since the submission before
 * @param found what the same checks as the applicant's find now
 * @param offered the steps this officer may take now
 * @param notHis the steps he is not offered, and why
 * @param faults what stands against the officer's own last act
 */
public record ExaminePage(
    Application application,
    Matter matter,
    Stage stage,
    List<AnswerRow> rows,
    Set<String> changed,
    List<Shortcoming> found,
    List<Finding> warnings,
    List<Standing> standings,
    List<Material> materials,
    List<PapersPage.Handed> handed,
    List<List<Remark>> corrections,
    List<OpinionRow> opinions,
    Set<String> roles,
    Set<String> offered,
    Optional<UnifiedSocialCreditCode> code,
    Content header,
    Content journal,
    Content papers,
    Content notHis,
    Form form,
    List<Shortcoming> faults)
    implements Page {
  /** How many remarks of his own an officer can write on one sheet. */
  public static final int OWN_REMARKS = 5;

  /** An opinion with its author's name. */
  public record OpinionRow(Opinion opinion, String officer) {}

  public boolean may(String role) {
    return roles.contains(role);
  }

  /** Those whose signed paper an officer is still to check. */
  public List<Standing> onPaper() {
    return standings.stream().filter(Standing::unchecked).toList();
  }

  /**
   * Whether this officer may take a step now: by his role, the variant, and what he took before.
   */
  public boolean offers(Step step) {
    return offered.contains(step.name());
  }

  public List<PapersPage.Handed> of(String material) {
    return handed.stream().filter(paper -> paper.material().equals(material)).toList();
  }

  @Override
  public String template() {
    return "registration/examine";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
