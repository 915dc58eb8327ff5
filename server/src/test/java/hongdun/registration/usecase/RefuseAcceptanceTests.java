package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.casework.Desk;
import hongdun.casework.JournalEntry;
import hongdun.documents.Documents;
import hongdun.documents.IssuedDocument;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.RuleSets;
import hongdun.registration.usecase.Examine.Outcome;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 不予受理 and 不属于本机关职权: at once, in writing, with the authority that is competent. */
@HongdunTest
class RefuseAcceptanceTests {
  private static final String ELSEWHERE = "成都市青羊区民政局";
  private static final String WHY = "社会组织由民政部门登记。";

  private final HandedInApplications given;
  private final RefuseAcceptance refusal;
  private final Examine examine;
  private final Documents documents;
  private final Desk desk;
  private final Agency agency;
  private final CounterOfficers officers;
  private final JdbcClient jdbc;

  RefuseAcceptanceTests(
      HandedInApplications given,
      RefuseAcceptance refusal,
      Examine examine,
      Documents documents,
      Desk desk,
      Agency agency,
      CounterOfficers officers,
      JdbcClient jdbc) {
    this.given = given;
    this.refusal = refusal;
    this.examine = examine;
    this.documents = documents;
    this.desk = desk;
    this.agency = agency;
    this.officers = officers;
    this.jdbc = jdbc;
  }

  @Test
  void whatIsNotTheBureausIsToldAtOnceWithTheAuthorityThatIsCompetent() {
    var id = received(RuleSets.R2022.code());

    var outcome =
        refusal.notCompetent(id, version(id), given.officer(id, Role.ACCEPTOR), ELSEWHERE, WHY);

    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    var matter = given.matter(id);
    assertThat(matter.stage()).isEqualTo("NOT_COMPETENT");
    assertThat(matter.concludedAt()).isPresent();
    assertThat(issued(id)).contains("registration.redirection-notice");
    assertThat(desk.journal(matter.id()))
        .filteredOn(line -> line.step().equals("NOT_COMPETENT"))
        .extracting(JournalEntry::note)
        .containsExactly(ELSEWHERE + "；" + WHY);
    assertThat(desk.journal(matter.id())).extracting(JournalEntry::step).contains("NOTICE");
    assertThat(decided(id)).isFalse();
  }

  @Test
  void everyFaultOfTheEntryIsNamedAtOnceAndNothingIsDone() {
    var id = received(RuleSets.R2022.code());
    var officer = given.officer(id, Role.ACCEPTOR);
    var own = agency.unit(given.matter(id).bureau()).name().zh();

    assertThat(faults(refusal.notCompetent(id, version(id), officer, " ", "")))
        .containsExactly(
            "registration.elsewhere.authority-missing", "registration.examine.reasons-missing");
    assertThat(faults(refusal.notCompetent(id, version(id), officer, own, WHY)))
        .containsExactly("registration.elsewhere.authority-own");
    assertThat(refusal.notCompetent(id, version(id), officer, "局".repeat(101), WHY))
        .isInstanceOf(Outcome.Incomplete.class);
    assertThat(given.matter(id).stage()).isEqualTo("SUBMITTED");
    assertThat(refusal.notCompetent(id, version(id), officer, "局".repeat(100), WHY))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void underTheRulesOf2005AcceptanceAndItsRefusalAreInWriting() {
    var accepted = received(RuleSets.OLD2005.code());
    var refused = received(RuleSets.OLD2005.code());
    var elsewhere = received(RuleSets.OLD2005.code());

    var ofAccepted = given.officer(accepted, Role.ACCEPTOR);
    assertThat(examine.accept(accepted, version(accepted), ofAccepted))
        .isInstanceOf(Outcome.Done.class);
    var ofRefused = given.officer(refused, Role.ACCEPTOR);
    assertThat(faults(refusal.refuse(refused, version(refused), ofRefused, "")))
        .containsExactly("registration.examine.reasons-missing");
    assertThat(refusal.refuse(refused, version(refused), ofRefused, "申请人不具备主体资格。"))
        .isInstanceOf(Outcome.Done.class);
    var ofElsewhere = given.officer(elsewhere, Role.ACCEPTOR);
    assertThat(refusal.notCompetent(elsewhere, version(elsewhere), ofElsewhere, ELSEWHERE, WHY))
        .isInstanceOf(Outcome.Done.class);

    assertThat(issued(accepted)).contains("registration.acceptance-notice");
    assertThat(given.matter(refused).stage()).isEqualTo("NOT_ACCEPTED");
    assertThat(issued(refused)).contains("registration.non-acceptance-notice");
    assertThat(decided(refused)).isTrue();
    assertThat(given.matter(elsewhere).stage()).isEqualTo("NOT_COMPETENT");
    assertThat(issued(elsewhere))
        .contains("registration.non-acceptance-notice")
        .doesNotContain("registration.redirection-notice");
    assertThat(decided(elsewhere)).isFalse();
  }

  @Test
  void todayNothingIsAcceptedOrRefusedApartFromTheReceipt() {
    var id = received(RuleSets.R2022.code());
    var officer = given.officer(id, Role.ACCEPTOR);

    assertThat(refusal.refuse(id, version(id), officer, "申请人不具备主体资格。"))
        .isInstanceOf(Outcome.NotAllowed.class);
    assertThat(examine.accept(id, version(id), officer)).isInstanceOf(Outcome.Done.class);
    assertThat(issued(id)).doesNotContain("registration.acceptance-notice");
  }

  @Test
  void onlyWhoMayAcceptMaySayNoAndOnlyInTheBureauThatHandlesIt() {
    var id = received(RuleSets.R2022.code());
    var head = officers.holding(given.matter(id).bureau(), Role.DIVISION_HEAD);
    var unit = otherThan(agency.unit(given.matter(id).bureau()));
    var stranger =
        new SignedIn(1, "他局", head.officer(), unit.id().value(), Set.of(Role.ACCEPTOR.name()));

    assertThat(refusal.notCompetent(id, version(id), head, ELSEWHERE, WHY))
        .isInstanceOf(Outcome.NotAllowed.class);
    assertThatThrownBy(() -> refusal.notCompetent(id, version(id), stranger, ELSEWHERE, WHY))
        .isInstanceOf(NotFound.class);
    assertThat(given.matter(id).stage()).isEqualTo("SUBMITTED");
  }

  /** The bureau above; it doesn't handle what its district decides. */
  private Unit otherThan(Unit bureau) {
    return bureau.parent().map(agency::unit).orElseThrow();
  }

  private ApplicationId received(String rules) {
    var applicant = given.applicant();
    var id = given.handIn(given.signedOnlineBy(applicant), applicant);
    jdbc.sql("update casework.matter set rule_set = ? where id = ?")
        .param(rules)
        .param(given.matter(id).id().value())
        .update();
    return id;
  }

  private int version(ApplicationId id) {
    return given.matter(id).version();
  }

  private List<String> issued(ApplicationId id) {
    return documents.ofMatter(given.matter(id).id().value()).stream()
        .map(IssuedDocument::templateCode)
        .toList();
  }

  private boolean decided(ApplicationId id) {
    return jdbc.sql("select decided from casework.outcome where matter = ?")
        .param(given.matter(id).id().value())
        .query(Boolean.class)
        .single();
  }

  private static List<String> faults(Outcome outcome) {
    return outcome instanceof Outcome.Incomplete(var shortcomings)
        ? shortcomings.stream().map(Shortcoming::messageKey).toList()
        : List.of();
  }
}
