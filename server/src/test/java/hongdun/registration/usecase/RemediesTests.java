package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Opening;
import hongdun.casework.Matter;
import hongdun.casework.Party;
import hongdun.documents.Documents;
import hongdun.portal.Dates;
import hongdun.registration.domain.EstablishLlc;
import hongdun.shared.Actor;
import hongdun.shared.Language;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** 救济途径: the government and the court are those of the bureau that decided. */
@HongdunTest
class RemediesTests {
  private static final Region QINGYANG = new Region("510105");

  private final HandedInApplications given;
  private final IssuedPapers papers;
  private final Documents documents;
  private final Desk desk;
  private final Agency agency;
  private final TransactionTemplate transaction;
  private final Unit district;

  RemediesTests(
      HandedInApplications given,
      IssuedPapers papers,
      Documents documents,
      Desk desk,
      Agency agency,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.given = given;
    this.papers = papers;
    this.documents = documents;
    this.desk = desk;
    this.agency = agency;
    this.transaction = transaction;
    this.district = agency.competentFor(QINGYANG, Dates.dayOf(clock.instant())).orElseThrow();
  }

  @Test
  void whatTheDistrictRefusesIsContestedInTheDistrict() {
    assertThat(refusedBy(district)).endsWith("青羊区人民政府");
  }

  @Test
  void whatTheCityRefusesForACompanyInADistrictIsContestedInTheCity() {
    assertThat(refusedBy(agency.unit(district.parent().orElseThrow()))).endsWith("成都市人民政府");
  }

  /** To whom the notice of refusal sends the party for reconsideration. */
  private String refusedBy(Unit bureau) {
    var applicant = given.applicant();
    var id = given.handIn(given.signedOnlineBy(applicant), applicant);
    var officer = given.officer(id, Role.APPROVER);
    return Optional.ofNullable(
            transaction.execute(_ -> {
              var matter = openedAt(bureau);
              papers.refusal(given.application(id), matter, "不符合法定条件", officer);
              return documents.ofMatter(matter.id().value()).getLast();
            }))
        .orElseThrow()
        .fields()
        .text("reconsiderTo");
  }

  private Matter openedAt(Unit bureau) {
    return desk.open(
        new Opening(
            EstablishLlc.PROCEDURE,
            EstablishLlc.CODE,
            "成都救济途径科技有限公司",
            bureau.id(),
            QINGYANG,
            "R2022",
            new Party(Optional.empty(), Sensitive.of("王小明"), Sensitive.of(""), Language.ZH),
            Set.of(),
            new Actor.TheSystem()));
  }
}
