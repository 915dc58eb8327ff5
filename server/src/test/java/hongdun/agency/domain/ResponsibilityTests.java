package hongdun.agency.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.MatterKinds.Kind;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Responsibility.Fault;
import hongdun.agency.domain.Responsibility.KindLine;
import hongdun.agency.domain.Responsibility.UnitLine;
import hongdun.agency.domain.Responsibility.What;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResponsibilityTests {
  private static final Kind KIND =
      new Kind("registration.establish-llc", new BilingualText("设立", "Establishing"));
  private static final Responsible WANG = person(1);
  private static final Responsible LI = person(2);

  @Test
  void oneOfficeAndOnePersonIsRight() {
    assertThat(check(List.of(WANG), unit(WANG))).isEmpty();
  }

  @Test
  void noneIsRefused() {
    assertThat(check(List.of())).containsExactly(What.NOBODY_ANSWERS, What.NO_OFFICE);
    assertThat(check(List.of(WANG), unit())).containsExactly(What.NOBODY_ANSWERS);
  }

  @Test
  void twoAreRefused() {
    assertThat(check(List.of(WANG, LI), unit(WANG), unit(LI)))
        .containsExactly(What.TWO_ANSWER, What.TWO_OFFICES);
  }

  private static List<What> check(List<Responsible> persons, UnitLine... offices) {
    var line = new UnitLine(unit(WANG).unit(), persons);
    return new Responsibility(List.of(line), List.of(new KindLine(KIND, List.of(offices))))
        .faults().stream().map(Fault::what).toList();
  }

  private static UnitLine unit(Responsible... persons) {
    var id = new UnitId(7);
    return new UnitLine(
        new Unit(
            id,
            new BilingualText("登记注册科", "Registration Section"),
            "",
            Unit.Level.DEPARTMENT,
            Optional.empty(),
            id,
            new Region("510105"),
            "",
            ""),
        List.of(persons));
  }

  private static Responsible person(long number) {
    return new Responsible(
        new Officer(new OfficerId(number), "某人" + number, "N" + number),
        new BilingualText("科长", "Head"));
  }
}
