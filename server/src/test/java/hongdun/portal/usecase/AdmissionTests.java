package hongdun.portal.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.portal.domain.Origin;
import hongdun.portal.domain.Proof;
import hongdun.portal.domain.SignInWay;
import hongdun.portal.usecase.Admission.Step;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In a bureau's own server every officer shows a second factor, and sets one up if he has none. */
@HongdunTest
class AdmissionTests {
  private static final Origin SOMEWHERE = Origin.of("192.0.2.12", "");
  private final AdmissionHouse house;
  private final Admission own;
  private final Admission whoDecides;
  private final Admission demonstration;
  private long account;

  AdmissionTests(AdmissionHouse house, Admission demonstration) {
    this.house = house;
    this.demonstration = demonstration;
    this.own = own(Map.of());
    this.whoDecides = own(Map.of("hongdun.second-factor", "deciding"));
  }

  private Admission own(Map<String, String> values) {
    return new Admission(
        house.accounts(),
        house.factors(),
        new FactorDuty(TestSettings.set(values), TestSettings.own(), house.roles()),
        house.log(),
        house.visitor());
  }

  @AfterEach
  void theDemonstrationStaysAsItWas() {
    house.factors().remove(account);
  }

  @Test
  void whoDecidesSetsUpASecondFactorAndIsIn() {
    var proof = proofOf(Role.APPROVER);
    assertThat(own.next(proof, SOMEWHERE)).isInstanceOf(Step.FactorAsked.class);

    house.setUp().begin(account);
    assertThat(own.next(proof, SOMEWHERE)).isInstanceOf(Step.FactorAsked.class);
    var code = house.begun(account).code(Totp.stepAt(InstantSource.system().instant()));
    assertThat(house.setUp().confirm(account, code)).isPresent();

    assertThat(own.next(proof, SOMEWHERE)).isInstanceOf(Step.CodeAsked.class);
    assertThat(own.next(proof.by(SignInWay.CODE), SOMEWHERE)).isInstanceOf(Step.Admitted.class);
  }

  @Test
  void whoOnlyExaminesMustHaveOneTooUnlessTheBureauAsksOnlyThoseWhoDecide() {
    var proof = proofOf(Role.EXAMINER);

    assertThat(own.next(proof, SOMEWHERE)).isInstanceOf(Step.FactorAsked.class);
    assertThat(whoDecides.next(proof, SOMEWHERE)).isInstanceOf(Step.Admitted.class);
  }

  @Test
  void aCitizenIsInWithAPassword() {
    account = house.citizen();
    var set = house.accounts().credentials(account).orElseThrow().setAt();

    assertThat(own.next(new Proof(account, set, SignInWay.PASSWORD), SOMEWHERE))
        .isInstanceOf(Step.Admitted.class);
  }

  @Test
  void inADemonstrationNobodyIsAsked() {
    assertThat(demonstration.next(proofOf(Role.APPROVER), SOMEWHERE))
        .isInstanceOf(Step.Admitted.class);
  }

  @Test
  void aProofByAPasswordThatWasReplacedOpensNothing() {
    var proof = proofOf(Role.EXAMINER);

    assertThat(own.next(proof.withPasswordOf(proof.passwordSet().minusSeconds(1)), SOMEWHERE))
        .isInstanceOf(Step.Lapsed.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {
        "APPROVER",
        "LEADER",
        "HEAD",
        "DIVISION_HEAD",
        "SYSTEM_ADMINISTRATOR",
        "SECURITY_ADMINISTRATOR",
        "AUDIT_ADMINISTRATOR"
      })
  void theseRolesDecideOrAdminister(Role role) {
    assertThat(role.decides()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ACCEPTOR", "EXAMINER", "SUPERVISOR", "INFO_OFFICER"})
  void theseDoNot(Role role) {
    assertThat(role.decides()).isFalse();
  }

  private Proof proofOf(Role role) {
    account = house.bureaus().accountOf("510105", role);
    var set = house.accounts().credentials(account).orElseThrow().setAt();
    return new Proof(account, set, SignInWay.PASSWORD);
  }
}
