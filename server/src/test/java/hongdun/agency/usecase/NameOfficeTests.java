package hongdun.agency.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.AgencyRows;
import hongdun.agency.Hierarchy;
import hongdun.agency.MatterKinds;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Responsibility;
import hongdun.agency.domain.Responsibility.KindLine;
import hongdun.agency.domain.Responsibility.UnitLine;
import hongdun.portal.Dates;
import hongdun.shared.Region;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** 责任科室与第一责任人: exactly one office and one person for every kind of matter. */
@HongdunTest
class NameOfficeTests {
  private final NameOffice offices;
  private final Agency agency;
  private final Hierarchy hierarchy;
  private final AgencyRows rows;
  private final List<MatterKinds> kinds;
  private final LocalDate today;

  NameOfficeTests(
      NameOffice offices,
      Agency agency,
      Hierarchy hierarchy,
      AgencyRows rows,
      List<MatterKinds> kinds,
      InstantSource clock) {
    this.offices = offices;
    this.agency = agency;
    this.hierarchy = hierarchy;
    this.rows = rows;
    this.kinds = kinds;
    this.today = Dates.dayOf(clock.instant());
  }

  @Test
  void everyKindOfMatterOfEveryBureauShowsExactlyOneOfficeAndOneFirstResponsiblePerson() {
    var bureaus = hierarchy.bureausUnder(bureau("510100"), today);
    var expected =
        kinds.stream()
            .flatMap(source -> source.kinds(today).stream())
            .map(MatterKinds.Kind::code)
            .distinct()
            .toList();

    assertThat(bureaus).hasSizeGreaterThan(5);
    assertThat(expected).isNotEmpty();
    for (var bureau : bureaus) {
      var responsibility = offices.responsibility(bureau.id(), today);
      assertThat(responsibility.kinds())
          .as("the kinds of %s", bureau.name().en())
          .extracting(line -> line.kind().code())
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(responsibility.kinds()).allSatisfy(NameOfficeTests::oneOfficeAndOnePerson);
    }
  }

  private static void oneOfficeAndOnePerson(KindLine line) {
    assertThat(line.offices()).hasSize(1);
    assertThat(line.offices().getFirst().persons()).hasSize(1);
  }

  @Test
  void anOfficeWithoutAFirstResponsiblePersonIsNotNamed() {
    var bureau = bureau("510100");
    var head = agency.holders(bureau, Role.HEAD, today).getFirst().id();
    var post = rows.postThatAnswers(bureau);
    var unit = rows.unitOf(post);

    var none = offices.name(asked(bureau, unit), head);
    rows.appointment(rows.officer(bureau), post, Role.DIVISION_HEAD, today.plusDays(2), null);
    var tooLate = offices.name(asked(bureau, unit), head);

    assertThat(none)
        .extracting(Shortcoming::messageKey)
        .containsExactly("agency.fault.office-without-head");
    assertThat(tooLate)
        .as("he answers from a later day on only")
        .extracting(Shortcoming::messageKey)
        .containsExactly("agency.fault.office-without-head");
    assertThat(line(offices.responsibility(bureau, today), unit).persons()).isEmpty();
  }

  @Test
  void twoFirstResponsiblePersonsOfAUnitAreRefusedByTheTableItself() {
    var bureau = bureau("510100");
    var post = rows.postThatAnswers(bureau);
    rows.appointment(rows.officer(bureau), post, Role.DIVISION_HEAD, today, null);
    var second = rows.officer(bureau);

    assertThatThrownBy(() -> rows.appointment(second, post, Role.DIVISION_HEAD, today, null))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("one_first_responsible");
    assertThat(line(offices.responsibility(bureau, today), rows.unitOf(post)).persons()).hasSize(1);
  }

  @Test
  void whoeverIsNamedLaterFollowsSoThatThereAreNeverTwoOffices() {
    var bureau = bureau("510112");
    var head = agency.holders(bureau, Role.HEAD, today).getFirst().id();
    var kind = kinds.getFirst().kinds(today).getFirst().code();
    var former = offices.officeFor(bureau, kind, today).orElseThrow();
    var next =
        hierarchy.unitsOf(bureau, today).stream()
            .map(Unit::id)
            .filter(unit -> !unit.equals(former) && !unit.equals(bureau))
            .findFirst()
            .orElseThrow();

    var faults =
        offices.name(
            new NameOffice.Asked(
                bureau, kind, Optional.of(next), "局办〔2026〕3号", Optional.of(today.plusDays(1))),
            head);

    assertThat(faults).isEmpty();
    assertThat(offices.officeFor(bureau, kind, today)).contains(former);
    assertThat(offices.officeFor(bureau, kind, today.plusDays(1))).contains(next);
    assertThat(offices.responsibility(bureau, today.plusDays(1)).kinds())
        .filteredOn(line -> line.kind().code().equals(kind))
        .allSatisfy(NameOfficeTests::oneOfficeAndOnePerson);
  }

  private NameOffice.Asked asked(UnitId bureau, UnitId unit) {
    return new NameOffice.Asked(
        bureau,
        kinds.getFirst().kinds(today).getFirst().code(),
        Optional.of(unit),
        "局办〔2026〕2号",
        Optional.of(today));
  }

  private static UnitLine line(Responsibility responsibility, UnitId unit) {
    return responsibility.units().stream()
        .filter(line -> line.unit().id().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  private UnitId bureau(String region) {
    return agency.competentFor(new Region(region), today).orElseThrow().id();
  }
}
