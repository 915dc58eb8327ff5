package hongdun.registration.web;

import gg.jte.Content;
import hongdun.agency.Unit;
import hongdun.casework.Matter;
import hongdun.catalogue.Item.Material;
import hongdun.naming.Finding;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Application.Applicant;
import hongdun.registration.domain.Opinion;
import hongdun.registration.domain.Remark;
import hongdun.registration.domain.Signature;
import hongdun.registration.domain.Stage;
import hongdun.registration.domain.Step;
import hongdun.registration.usecase.AnswerRow;
import hongdun.registration.usecase.RefusalGrounds.Offered;
import hongdun.registration.usecase.Sign.Standing;
import hongdun.shared.Shortcoming;
import hongdun.shared.UnifiedSocialCreditCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * 审查页 — everything an officer needs to examine or decide an application on one page.
 *
 * @param changed the fields changed since the submission before
 * @param found what the same checks as the applicant's find now
 * @param checkers the names of the officers who had signed papers before them
 * @param offered the steps this officer may take now
 * @param notHis the steps he is not offered, and why
 * @param targets what a remark of the officer's own can be about
 * @param competent the bureau that registers the place, when it is not the officer's own
 * @param faults what stands against the officer's own last act
 * @param nameCheck the verdict stored when the name was claimed
 * @param numbers of the people's documents, masked but for one that is shown
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
    Map<Long, String> checkers,
    List<Material> materials,
    List<PapersPage.Handed> handed,
    List<List<Remark>> corrections,
    List<OpinionRow> opinions,
    Set<String> roles,
    Set<String> offered,
    Optional<UnifiedSocialCreditCode> code,
    List<Choice> targets,
    Optional<Unit> competent,
    Grounds grounds,
    Content header,
    Content journal,
    Content papers,
    Optional<Content> nameCheck,
    Content notHis,
    Form form,
    List<Shortcoming> faults,
    Numbers numbers)
    implements Page {
  /**
   * 证件号码 — whether this officer may have the people's numbers shown, and whose is shown now.
   *
   * @param shown the key of a person, empty for nobody
   */
  public record Numbers(boolean mayShow, String shown) {}

  /** The same page with a person's number whole. */
  ExaminePage showing(String person) {
    return new ExaminePage(
        application,
        matter,
        stage,
        rows,
        changed,
        found,
        warnings,
        standings,
        checkers,
        materials,
        handed,
        corrections,
        opinions,
        roles,
        offered,
        code,
        targets,
        competent,
        grounds,
        header,
        journal,
        papers,
        nameCheck,
        notHis,
        form,
        faults,
        new Numbers(numbers.mayShow(), person));
  }

  /** 理由 — what may be chosen for a refusal, and for not accepting. */
  public record Grounds(List<Offered> refusal, List<Offered> acceptance) {}

  public static List<Choice> choices(List<Offered> grounds, Frame frame) {
    return grounds.stream()
        .map(ground -> Choice.of(ground.code(), frame.text(ground.name())))
        .toList();
  }

  /** How many remarks of his own an officer is offered at first; he may ask for more. */
  private static final int OWN_REMARKS = 5;

  /** A sheet longer than this is no longer read. */
  private static final int MOST_REMARKS = 99;

  /** How many remarks of his own the officer is offered: one notice names every shortcoming. */
  static int remarks(Form form) {
    var shown = Math.clamp(form.number("remarks").orElse(0), OWN_REMARKS, MOST_REMARKS);
    return form.has("another") ? Math.min(shown + 1, MOST_REMARKS) : shown;
  }

  /** The authority to apply to instead: as entered, else the bureau of the place. */
  public String authority(Frame frame) {
    return form.has("authority")
        ? form.text("authority")
        : competent.map(bureau -> frame.text(bureau.name())).orElse("");
  }

  /** Whether a fault that was found is ticked: all are at first, then as the officer left them. */
  public boolean ticks(String found) {
    return !form.has("remarks") || form.all("found").contains(found);
  }

  public int remarks() {
    return remarks(form);
  }

  /** An opinion with its author's name. */
  public record OpinionRow(Opinion opinion, String officer) {}

  /** Where the counter that filled it in mends it; empty while there is nothing to mend there. */
  public Optional<String> mendPath() {
    return stage == Stage.CORRECTION
            && may("ACCEPTOR")
            && application.applicant() instanceof Applicant.WalkIn(_, var counter, _, _)
            && counter.equals(matter.bureau())
        ? Optional.of(CounterPage.path(application))
        : Optional.empty();
  }

  public boolean may(String role) {
    return roles.contains(role);
  }

  /** The officer who had this one's signed paper before him; empty for a confirmation online. */
  public String checkedBy(Standing standing) {
    return standing
        .signature()
        .map(Signature::officer)
        .filter(OptionalLong::isPresent)
        .map(officer -> checkers.getOrDefault(officer.getAsLong(), ""))
        .orElse("");
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

  /** Whether this officer may check signed papers: at the counter's step, or after silence. */
  public boolean checksSignatures() {
    return offers(Step.CHECK_SIGNATURES)
        || (stage == Stage.ACCEPTED && (may("ACCEPTOR") || may("APPROVER")));
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
