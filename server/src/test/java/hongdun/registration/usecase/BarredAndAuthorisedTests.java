package hongdun.registration.usecase;

import static hongdun.registration.domain.DraftFixtures.DIRECTOR;
import static hongdun.registration.domain.DraftFixtures.PRIOR_APPROVAL;
import static hongdun.registration.domain.DraftFixtures.STAFF;
import static hongdun.registration.domain.DraftFixtures.aCompany;
import static hongdun.registration.domain.DraftFixtures.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.UnitId;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Application.Applicant;
import hongdun.registration.domain.DisqualificationEntry;
import hongdun.registration.domain.Dossier;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.EstablishLlc;
import hongdun.registration.domain.Ground;
import hongdun.registration.domain.Post;
import hongdun.registration.domain.Signature.Way;
import hongdun.registration.persistence.Applications;
import hongdun.registration.persistence.Disqualifications;
import hongdun.registration.persistence.Signing;
import hongdun.shared.Language;
import hongdun.shared.Region;
import hongdun.shared.ResidentId;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Records of the law's circumstances, as they reach an application; everything is rolled back. */
@HongdunTest
class BarredAndAuthorisedTests {
  private static final Region QINGYANG = new Region("510105");
  private static final ResidentId BARRED = new ResidentId("510104198001010014");

  private final KeepDisqualifications records;
  private final KeepForeignAuthority authority;
  private final Judgement judgement;
  private final Localities localities;
  private final World world;

  BarredAndAuthorisedTests(
      KeepDisqualifications records,
      KeepForeignAuthority authority,
      Judgement judgement,
      Localities localities,
      Disqualifications disqualifications,
      Applications applications,
      Signing signing,
      Agency agency,
      JdbcClient jdbc,
      InstantSource clock,
      TransactionTemplate transaction) {
    this.records = records;
    this.authority = authority;
    this.judgement = judgement;
    this.localities = localities;
    this.world =
        new World(disqualifications, applications, signing, agency, jdbc, clock, transaction);
  }

  private record World(
      Disqualifications disqualifications,
      Applications applications,
      Signing signing,
      Agency agency,
      JdbcClient jdbc,
      InstantSource clock,
      TransactionTemplate transaction) {
    void rolledBack(Runnable test) {
      transaction.executeWithoutResult(status -> {
        status.setRollbackOnly();
        test.run();
      });
    }

    /** An officer at the bureau of a place. */
    SignedIn officerAt(Region place) {
      var bureau = agency.competentFor(place, LocalDate.of(2026, 12, 7)).orElseThrow().id();
      return new SignedIn(1, "", officerOf(bureau), bureau.value(), Set.of());
    }

    private long officerOf(UnitId bureau) {
      return jdbc.sql("select min(id) from agency.officer where bureau = ?")
          .param(bureau.value())
          .query(Long.class)
          .single();
    }

    Application begun(Draft draft) {
      var id =
          applications.add(
              EstablishLlc.CODE,
              new Applicant.Online(987_654_320),
              Language.ZH,
              draft,
              clock.instant());
      return found(id);
    }

    Application found(ApplicationId id) {
      return applications.find(id).orElseThrow();
    }

    void sign(Application application, String signatory) {
      signing.sign(
          application.id(),
          signatory,
          Answers.hash(application.draft()),
          "李静",
          Way.LINK,
          OptionalLong.empty(),
          clock.instant());
    }
  }

  // 任职限制

  @Test
  void aRecordBarsUntilItIsLiftedAndIsNeverErased() {
    world.rolledBack(() -> {
      var officer = world.officerAt(QINGYANG);
      assertThat(records.enter(entry("DEBT"), officer)).isEmpty();
      assertThat(grounds()).containsExactly(Ground.DEBT);
      var id = records.of(officer).getFirst().id();

      assertThat(records.lift(id, "", officer)).hasSize(1);
      assertThat(records.lift(id, "债务已清偿，（2026）川01执9号", officer)).isEmpty();

      assertThat(grounds()).isEmpty();
      assertThat(records.of(officer).getFirst().lifted()).isPresent();
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> records.lift(id, "再次解除", officer));
    });
    world.rolledBack(() -> {
      records.enter(entry("DEBT"), world.officerAt(QINGYANG));
      assertThatThrownBy(
              () -> world.jdbc().sql("delete from registration.disqualification").update())
          .hasMessageContaining("append-only");
    });
  }

  @Test
  void aBureauLiftsItsOwnRecordsOnly() {
    world.rolledBack(() -> {
      var officer = world.officerAt(QINGYANG);
      records.enter(entry("DEBT"), officer);
      var id = records.of(officer).getFirst().id();
      var other = world.officerAt(new Region("510107"));

      assertThat(records.of(other)).noneMatch(record -> record.id() == id);
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> records.lift(id, "债务已清偿", other));
    });
  }

  @Test
  void onlyWhoHasSignedIsLookedUp() {
    world.rolledBack(() -> {
      records.enter(entry("DEBT"), world.officerAt(QINGYANG));
      var application = world.begun(aDraft().build());

      assertThat(faults(application)).noneMatch(fault -> fault.contains("barred"));

      world.sign(application, STAFF);
      assertThat(faults(application)).noneMatch(fault -> fault.contains("barred"));

      world.sign(application, DIRECTOR);
      assertThat(faults(application))
          .contains("people.p1.posts registration.fault.barred-representative");
    });
  }

  private Set<Ground> grounds() {
    return world
        .disqualifications()
        .groundsOf(List.of(BARRED), records.today())
        .getOrDefault(BARRED, Set.of());
  }

  private List<String> faults(Application application) {
    return judgement.shortcomings(application).stream()
        .map(fault -> fault.field() + " " + fault.messageKey())
        .toList();
  }

  private static DisqualificationEntry entry(String ground) {
    return new DisqualificationEntry(
        "李静", "RESIDENT_ID", BARRED.number(), ground, "2020-01-01", "", "（2020）川01执1号");
  }

  // 外商投资企业登记授权

  @Test
  void aForeignInvestedCompanyGoesToTheAuthorisedBureauOfTheCountyElseOfTheCity() {
    var draft =
        aDraft()
            .withDocument(DIRECTOR, "PASSPORT", "E12345678")
            .withPost(STAFF, Post.PROCESS_AGENT)
            .build();
    world.rolledBack(() -> {
      var application = world.begun(draft);
      assertThat(judgement.competent(draft)).isEmpty();
      assertThat(faults(application))
          .contains("people.p1.documentKind registration.fault.foreign-not-authorised");

      authorise(QINGYANG.city());
      assertThat(judgement.competent(draft).orElseThrow().region()).isEqualTo(QINGYANG.city());
      assertThat(faults(application)).noneMatch(fault -> fault.contains("foreign"));

      authorise(QINGYANG);
      assertThat(judgement.competent(draft).orElseThrow().region()).isEqualTo(QINGYANG);
      assertThat(judgement.competent(aDraft().build()).orElseThrow().region()).isEqualTo(QINGYANG);
    });
  }

  @Test
  void anAuthorisationEndsWithItsLastDay() {
    world.rolledBack(() -> {
      var officer = authorise(QINGYANG);
      var id = authority.of(officer).getFirst().id();

      assertThat(authority.end(id, Optional.empty(), "", officer))
          .extracting(Shortcoming::field)
          .containsExactly("last-" + id, "basis-" + id);
      assertThat(authority.end(id, Optional.of(records.today().minusDays(1)), "市监总局公告", officer))
          .isEmpty();

      assertThat(
              judgement.competent(aDraft().withDocument(DIRECTOR, "PASSPORT", "E12345678").build()))
          .isEmpty();
    });
  }

  private SignedIn authorise(Region place) {
    var officer = world.officerAt(place);
    assertThat(authority.enter(Optional.of(LocalDate.of(2020, 1, 1)), "授权决定1号", officer)).isEmpty();
    return officer;
  }

  @Test
  void aPlaceHasItsNamesAndThoseOfTheDivisionsBesideIt() {
    world.rolledBack(() -> {
      var begun = world.begun(aDraft().build());
      var place =
          localities.of(
              new Dossier(begun, Optional.empty(), "", Dossier.Kept.NOTHING), judgement.today());

      assertThat(place.own()).containsExactly("四川省", "成都市", "青羊区");
      assertThat(place.others()).contains("武侯区", "成都武侯区", "绵阳市", "重庆市");
      assertThat(place.others()).doesNotContain("青羊区", "成都市", "四川省");
      assertThat(place.registers()).isTrue();
    });
  }

  // 以前的申请

  @Test
  void anApplicationStoredBeforeAQuestionWasAskedReadsAsUnansweredAndIsTheSameText() {
    var json = JsonMapper.builder().build();
    var draft =
        aDraft()
            .withItems(PRIOR_APPROVAL)
            .withPermit(PRIOR_APPROVAL, "一号", "2029-05-01")
            .withCompany(aCompany("c1"))
            .build();
    var stored =
        json.writeValueAsString(draft)
            .replaceAll(
                ",\"(withoutIndustry|firm|firmCode|origin|issued|confirmed)\":\"[A-Z]*\"", "");

    var read = json.readValue(stored, Draft.class);

    assertThat(stored).doesNotContain("firm", "origin", "issued", "withoutIndustry");
    assertThat(read).isEqualTo(draft);
    assertThat(Answers.hash(read)).isEqualTo(Answers.hash(draft));
  }
}
