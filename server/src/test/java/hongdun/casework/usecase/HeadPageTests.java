package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Scope;
import hongdun.agency.UnitId;
import hongdun.casework.Desk;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.Desk.Taking;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.Matter;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.InboxFilter.Place;
import hongdun.casework.domain.PageKey;
import hongdun.casework.usecase.ReadHeadPage.HeadPage;
import hongdun.casework.web.HeadLists;
import hongdun.portal.Dates;
import hongdun.portal.Editions;
import hongdun.shared.Actor;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 负责人页: every figure is the number of lines of the list its link leads to, matter by matter. */
@HongdunTest
class HeadPageTests {
  private final ApplicationContext context;
  private final Desk desk;
  private final ReadHeadPage page;
  private final ReadInbox inbox;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final LocalDate today;
  private OwnBureaus own;
  private List<OfficerId> staff = List.of();
  private UnitId other = new UnitId(0);

  HeadPageTests(
      ApplicationContext context,
      Desk desk,
      ReadHeadPage page,
      ReadInbox inbox,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.context = context;
    this.desk = desk;
    this.page = page;
    this.inbox = inbox;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.today = Dates.dayOf(context.getBean(InstantSource.class).instant());
    this.own = bureaus();
  }

  private OwnBureaus bureaus() {
    return new OwnBureaus(jdbc, context.getBean(Editions.class), today);
  }

  @BeforeEach
  void twoSectionsOfTwo() {
    own = bureaus();
    other = own.anotherSection();
    staff =
        List.of(
            own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER),
            own.officer(own.section, Role.EXAMINER, Role.APPROVER),
            own.officer(other, Role.ACCEPTOR, Role.EXAMINER),
            own.officer(other, Role.APPROVER));
  }

  @AfterEach
  void closeThem() {
    own.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void forWhateverStaffAndMattersTheFigureIsTheLengthOfItsList(long seed) {
    var random = new Random(seed);
    for (var number = 0; number < 14; number++) {
      go(own.open(desk, transaction), random);
    }
    delegate(random, own.officer(own.city, Role.APPROVER));
    var head = own.officer(own.district, Role.HEAD);
    var narrow = own.officer(own.section);
    own.appoint(narrow, own.section, Role.DIVISION_HEAD, Scope.UNIT);
    var mayor = own.officer(own.city, Role.LEADER);

    assertThat(read(own.actor(head, own.district), new Place.OwnBureau()).figures().total().open())
        .isPositive();
    check(own.actor(head, own.district), new Place.OwnBureau());
    check(own.actor(narrow, own.section), new Place.OwnBureau());
    check(own.actor(mayor, own.city), new Place.OwnBureau());
    check(own.actor(mayor, own.city), new Place.Subtree());
    check(own.actor(mayor, own.city), new Place.One(own.district.value()));
  }

  @Test
  void aHeadOfSectionCountsWhatHeMayLookThroughAndTheBureausHeadCountsAll() {
    var matter = own.open(desk, transaction);
    give(matter, new ByOfficer(staff.getFirst(), own.section));
    give(own.open(desk, transaction), new ByOfficer(staff.get(3), other));
    var head = own.officer(own.district, Role.HEAD);
    var narrow = own.officer(own.section, Role.DIVISION_HEAD);

    assertThat(read(own.actor(head, own.district), new Place.OwnBureau()).figures().total().open())
        .isEqualTo(2);
    var ofSection = read(own.actor(narrow, own.section), new Place.OwnBureau()).figures();
    assertThat(ofSection.total().open()).isEqualTo(1);
    assertThat(ofSection.keepers())
        .extracting(row -> row.id())
        .containsExactly(staff.getFirst().value());
  }

  private void check(Actor.Officer viewer, Place place) {
    var read = read(viewer, place);
    for (var one : HeadLists.of(read)) {
      var lines = new ArrayList<Long>();
      transaction.executeWithoutResult(
          _ -> inbox.each(viewer, one.list(), line -> lines.add(line.matter().id().value())));
      assertThat(lines)
          .as("%s for %s of %s", one.what(), viewer, place)
          .doesNotHaveDuplicates()
          .hasSize((int) one.number());
      assertThat(inbox.read(viewer, one.list(), Optional.<PageKey>empty()).count())
          .as("%s as the list says", one.what())
          .isEqualTo((int) one.number());
    }
  }

  private HeadPage read(Actor.Officer viewer, Place place) {
    return page.read(viewer, place, Optional.empty(), Optional.empty());
  }

  /** Some steps of a matter, by whoever may take them, or into anybody's hands. */
  private void go(Matter matter, Random random) {
    var now = matter;
    for (var step : List.of(Step.ACCEPT, Step.PROPOSE_APPROVAL, Step.APPROVE)) {
      if (random.nextInt(4) == 0) {
        break;
      }
      now = take(now, step, random);
    }
    if (now.concludedAt().isEmpty() && random.nextInt(3) == 0) {
      var officer = random.nextInt(staff.size());
      give(now, new ByOfficer(staff.get(officer), officer < 2 ? own.section : other));
    }
    if (now.concludedAt().isEmpty() && random.nextBoolean()) {
      due(now, today.plusDays(random.nextInt(5) - 2));
    }
    if (now.concludedAt().isEmpty() && random.nextInt(6) == 0) {
      own.leaves(staff.get(random.nextInt(staff.size())));
    }
  }

  private Matter take(Matter matter, Step step, Random random) {
    var from = random.nextInt(staff.size());
    for (var number = 0; number < staff.size(); number++) {
      var officer = (from + number) % staff.size();
      var by = own.actor(staff.get(officer), officer < 2 ? own.section : other);
      var result =
          transaction.execute(
              _ -> desk.take(new Taking(matter.id(), matter.version(), step, by, "", Set.of())));
      if (result instanceof Taken(var taken)) {
        return taken;
      }
    }
    return matter;
  }

  /** Some stand on the city's desk and on the district's. */
  private void delegate(Random random, OfficerId approver) {
    for (var number = 0; number < 6; number++) {
      var matter = own.open(desk, transaction);
      jdbc.sql("update casework.matter set bureau = ?, delegate = ? where id = ?")
          .params(own.city.value(), own.district.value(), matter.id().value())
          .update();
      jdbc.sql("delete from casework.listed where matter = ?").param(matter.id().value()).update();
      switch (random.nextInt(3)) {
        case 0 -> give(matter, new ByOfficer(staff.getFirst(), own.section));
        case 1 -> give(matter, new ByOfficer(approver, own.city));
        default -> {
          // it waits at the counter
        }
      }
      jdbc.sql("select casework.list_matters(array[cast(? as bigint)])")
          .param(matter.id().value())
          .query(rows -> {});
    }
  }

  private void give(Matter matter, ByOfficer hands) {
    var passOn = context.getBean(PassOn.class);
    transaction.executeWithoutResult(_ -> passOn.give(matter.id(), hands, Instant.now()));
  }

  private void due(Matter matter, LocalDate day) {
    jdbc.sql("update casework.listed set due = ? where matter = ?")
        .params(day, matter.id().value())
        .update();
  }
}
