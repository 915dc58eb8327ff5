package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 名称先申请先得 — of two who want one name the first to apply has it (Name Provisions Art. 15). */
@Journeys
class NameTakenJourneys {

  @Test
  void whoComesSecondIsToldAtTheNameKeepsAllElseAndGoesThroughWithAnother(Journey journey) {
    var wanted = CompanyToBe.invented();
    var rival = CompanyToBe.invented().named(wanted.tradeName());
    var second = Applicant.begin(journey, View.chinese(), rival).fill().haveAllSign();
    second.form().open("sign");
    Applicant.handingIn(journey, wanted);

    var visitor = second.visitor();
    visitor.press("registration.check.submit");

    assertThat(visitor.status()).isEqualTo(422);
    visitor.look("name-taken-meanwhile");
    assertThat(second.form().faults())
        .singleElement()
        .satisfies(fault ->
            assertThat(fault)
                .contains(wanted.name())
                .contains(visitor.words("registration.step-title.name")));
    visitor.seesText(rival.address()).seesText(rival.applicant().idNumber());

    second.form().name(rival.named(CompanyToBe.invented().tradeName()));
    second.form().open("check");
    visitor.sees("registration.check.clean");
    second.haveAllSign().handIn();
  }
}
