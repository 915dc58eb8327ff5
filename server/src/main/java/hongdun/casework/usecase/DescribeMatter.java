package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.casework.Matter;
import hongdun.casework.domain.Chain;
import hongdun.casework.domain.DueExplanation;
import hongdun.casework.domain.ProcedureTable;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 说明办件 — what every page about a matter says of it. */
@Component
public class DescribeMatter {
  private final Procedures procedures;
  private final ExplainDue due;
  private final ReadMatter matters;
  private final Agency agency;
  private final WhoHasIt who;

  DescribeMatter(
      Procedures procedures, ExplainDue due, ReadMatter matters, Agency agency, WhoHasIt who) {
    this.procedures = procedures;
    this.due = due;
    this.matters = matters;
    this.agency = agency;
    this.who = who;
  }

  /**
   * A matter in words.
   *
   * @param clocks that of the whole matter first
   * @param handler the name of the officer, empty while nobody took it
   * @param owner the name of the one who owns it since the first contact, empty before
   * @param substitute the name of who acts for the officer today, empty when nobody does
   */
  public record Described(
      ProcedureTable table,
      List<DueExplanation> clocks,
      String handler,
      String owner,
      String substitute) {}

  @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
  public Described describe(Matter matter) {
    return new Described(
        procedures.of(matter),
        due.explainAll(matter.id()),
        matter.handler().map(agency::officer).map(Officer::name).orElse(""),
        who.owner(matter),
        who.substitute(matter));
  }

  /** Every step with who answers for it; the page that shows it has checked who may see it. */
  @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
  public Chain chain(Matter matter) {
    return matters.chain(matter);
  }
}
