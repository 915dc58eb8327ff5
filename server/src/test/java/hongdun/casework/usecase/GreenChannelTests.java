package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.casework.Desk;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.Matter;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.Holder.ByParty;
import hongdun.casework.persistence.Assignments;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** 绿色通道, on the real database: into whose hands a matter with priority goes. */
@HongdunTest
class GreenChannelTests {
  private final SectionOfThree section;
  private final OwnBureaus own;
  private final OfficerId wang;
  private final OfficerId li;
  private final OfficerId head;
  private final ApplicationContext context;
  private final Desk desk;

  GreenChannelTests(ApplicationContext context, Desk desk) {
    section = new SectionOfThree(context);
    own = section.own;
    wang = section.wang;
    li = section.li;
    head = section.head;
    this.context = context;
    this.desk = desk;
  }

  @AfterEach
  void closeTheBureaus() {
    own.close();
  }

  @Test
  void priorityGoesOnlyToWhoMayLawfullyHandleItAndAnswersInHisOwnUnit() {
    var matter = section.accepted();
    var away = own.officer(own.section, Role.EXAMINER);
    own.goesAway(away, own.district);
    section.interest(li, matter);
    var fit = own.officer(own.section, Role.EXAMINER);
    var channel = context.getBean(OpenGreenChannel.class);

    for (var unfit : List.of(away, li, head)) {
      assertThat(channel.open(matter.id(), section.by(wang), priority(unfit)))
          .extracting(Shortcoming::messageKey)
          .containsExactly("casework.green-channel.person-unfit");
    }
    assertThat(channel.of(matter.id(), section.by(wang)).persons())
        .extracting(Officer::id)
        .containsExactly(wang, fit);
    assertThat(channel.open(matter.id(), section.by(wang), priority(fit))).isEmpty();

    assertThat(context.getBean(Assignments.class).now(matter.id()))
        .contains(new ByOfficer(fit, own.section));
  }

  @Test
  void priorityTakesNothingOutOfThePartysHands() {
    var opened = section.hands.open();
    var matter = ((Taken) section.take(opened, Step.RETURN, wang)).matter();

    assertThat(
            context
                .getBean(OpenGreenChannel.class)
                .open(matter.id(), section.by(wang), priority(li)))
        .isEmpty();

    assertThat(context.getBean(Assignments.class).now(matter.id())).contains(new ByParty());
    assertThat(desk.find(matter.id()).flatMap(Matter::handler)).contains(li);
  }

  @Test
  void aReasonThatIsNotOnTheListIsNone() {
    var matter = section.accepted();
    var wish =
        new OpenGreenChannel.Wish("NO_SUCH_REASON", "申请人行动不便", OptionalLong.of(wang.value()));

    assertThat(context.getBean(OpenGreenChannel.class).open(matter.id(), section.by(wang), wish))
        .extracting(Shortcoming::messageKey)
        .contains("casework.green-channel.reason-missing");
  }

  private static OpenGreenChannel.Wish priority(OfficerId person) {
    return new OpenGreenChannel.Wish("PERSON_IN_NEED", "申请人行动不便", OptionalLong.of(person.value()));
  }
}
