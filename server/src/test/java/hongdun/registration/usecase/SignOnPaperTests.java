package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.casework.Desk;
import hongdun.portal.NotFound;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.PremisesAnswers;
import hongdun.registration.domain.Remark;
import hongdun.registration.domain.Signatories.Signatory;
import hongdun.registration.domain.Signature.Way;
import hongdun.registration.domain.Stage;
import hongdun.registration.usecase.Examine.Outcome;
import hongdun.registration.usecase.TakeUploads.Upload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 签署: a signatory who can't confirm online signs on paper; the counter checks it. */
@HongdunTest
class SignOnPaperTests {
  private final HandedInApplications given;
  private final SignOnPaper onPaper;
  private final CheckSignatures check;
  private final Examine examine;
  private final ReturnOnce returnOnce;
  private final Sign sign;
  private final FillIn fillIn;
  private final Desk desk;

  SignOnPaperTests(
      HandedInApplications given,
      SignOnPaper onPaper,
      CheckSignatures check,
      Examine examine,
      ReturnOnce returnOnce,
      Sign sign,
      FillIn fillIn,
      Desk desk) {
    this.given = given;
    this.onPaper = onPaper;
    this.check = check;
    this.examine = examine;
    this.returnOnce = returnOnce;
    this.sign = sign;
    this.fillIn = fillIn;
    this.desk = desk;
  }

  @Test
  void whoSignsOnPaperIsNotMissingButToBeChecked() {
    var applicant = given.applicant();
    var id = given.signedOnlineBy(applicant, "p1", "p2");
    assertThat(missing(id)).containsExactly("p3");

    onPaper.choose(id, applicant, "p3");

    assertThat(missing(id)).isEmpty();
    assertThat(toBeChecked(id)).containsExactly("p3");

    onPaper.takeBack(id, applicant, "p3");

    assertThat(missing(id)).containsExactly("p3");
  }

  @Test
  void aScanThatIsNoPaperIsRefusedAndNothingIsPutDown() {
    var applicant = given.applicant();
    var id = given.signedOnlineBy(applicant, "p1", "p2");
    var text = "no paper".getBytes(StandardCharsets.UTF_8);

    var faults =
        onPaper.choose(
            id, applicant, "p3", new Upload("a.pdf", new ByteArrayInputStream(text), text.length));

    assertThat(faults).isNotEmpty();
    assertThat(missing(id)).containsExactly("p3");
    assertThatThrownBy(() -> onPaper.choose(id, applicant, "p9")).isInstanceOf(NotFound.class);
  }

  @Test
  void aChangeOfTheTextAsksAgain() {
    var applicant = given.applicant();
    var id = given.signedOnlineBy(applicant, "p1", "p2");
    onPaper.choose(id, applicant, "p3");

    fillIn.change(
        id, applicant, draft -> draft.withPremises(new PremisesAnswers("草市街3号", "OWN", "陈伟")));

    assertThat(missing(id)).containsExactly("p1", "p2", "p3");
    assertThat(toBeChecked(id)).isEmpty();
  }

  @Test
  void withoutTheCheckNobodyAccepts() {
    var id = handedInWithPaper();
    var acceptor = given.officer(id, Role.ACCEPTOR);

    var early = examine.accept(id, version(id), acceptor);
    var nobody = check.check(id, version(id), acceptor, List.of());
    var checked = check.check(id, version(id), acceptor, List.of("p3"));
    var accepted = examine.accept(id, version(id), acceptor);

    assertThat(early)
        .isInstanceOfSatisfying(
            Outcome.Unmet.class,
            unmet ->
                assertThat(unmet.shortcomings())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.arguments()).containsExactly("张敏")));
    assertThat(nobody).isInstanceOf(Outcome.Incomplete.class);
    assertThat(checked).isInstanceOf(Outcome.Done.class);
    assertThat(accepted).isInstanceOf(Outcome.Done.class);
    assertThat(sign.standing(given.application(id)))
        .filteredOn(standing -> standing.signatory().key().equals("p3"))
        .singleElement()
        .satisfies(standing ->
            assertThat(standing.signature().orElseThrow().way()).isEqualTo(Way.COUNTER));
    assertThat(desk.journal(given.application(id).matter().orElseThrow()))
        .anySatisfy(line -> {
          assertThat(line.step()).isEqualTo("CHECK_SIGNATURES");
          assertThat(line.note()).isEqualTo("张敏");
          assertThat(line.byName()).isEqualTo(acceptor.name());
        });
  }

  @Test
  void onlyTheCounterChecks() {
    var id = handedInWithPaper();

    var outcome = check.check(id, version(id), given.officer(id, Role.APPROVER), List.of("p3"));

    assertThat(outcome).isInstanceOf(Outcome.NotAllowed.class);
    assertThat(toBeChecked(id)).containsExactly("p3");
  }

  @Test
  void anApplicationReturnedForASignatureAsksForItAgain() {
    var id = handedInWithPaper();
    var remark =
        new Remark(Signatory.fieldOf("p3"), "签署：张敏", "Signature of 张敏", "签字不符", "wrong", "", "");

    var outcome =
        returnOnce.giveBack(id, version(id), given.officer(id, Role.ACCEPTOR), List.of(remark));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Done.class,
            done -> assertThat(done.matter().stage()).isEqualTo(Stage.CORRECTION.name()));
    assertThat(missing(id)).containsExactly("p3");
    assertThat(toBeChecked(id)).isEmpty();
  }

  private ApplicationId handedInWithPaper() {
    var applicant = given.applicant();
    var id = given.signedOnlineBy(applicant, "p1", "p2");
    onPaper.choose(id, applicant, "p3");
    return given.handIn(id, applicant);
  }

  private int version(ApplicationId id) {
    return given.matter(id).version();
  }

  private List<String> missing(ApplicationId id) {
    return sign.missing(given.application(id)).stream().map(Signatory::key).toList();
  }

  private List<String> toBeChecked(ApplicationId id) {
    return sign.onPaper(given.application(id)).stream().map(Signatory::key).toList();
  }
}
