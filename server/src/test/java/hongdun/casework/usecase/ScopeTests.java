package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import hongdun.casework.Readers;
import hongdun.casework.domain.InboxFilter;
import hongdun.casework.domain.InboxTab;
import hongdun.portal.Dates;
import hongdun.portal.Editions;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 权限范围: own, unit, bureau or subtree, by appointment, else by role. */
@HongdunTest
class ScopeTests {
  private final ApplicationContext context;
  private final Desk desk;
  private final Readers readers;
  private final ReadMatter read;
  private final ReadInbox inbox;
  private final WatchMatter watch;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private OwnBureaus own;
  private UnitId otherSection = new UnitId(0);
  private OfficerId examiner = new OfficerId(0);

  ScopeTests(
      ApplicationContext context,
      Desk desk,
      Readers readers,
      ReadMatter read,
      ReadInbox inbox,
      WatchMatter watch,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.context = context;
    this.desk = desk;
    this.readers = readers;
    this.read = read;
    this.inbox = inbox;
    this.watch = watch;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.own = bureaus();
  }

  private OwnBureaus bureaus() {
    var clock = context.getBean(InstantSource.class);
    return new OwnBureaus(jdbc, context.getBean(Editions.class), Dates.dayOf(clock.instant()));
  }

  @BeforeEach
  void twoSections() {
    own = bureaus();
    otherSection = own.anotherSection();
    examiner = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    own.officer(own.section, Role.APPROVER);
  }

  @AfterEach
  void closeTheBureaus() {
    own.close();
  }

  @Test
  void anExaminerReadsWhatIsHisSectionsAndNotWhatIsAnothers() {
    var matter = accepted();
    var colleague = own.officer(own.section, Role.EXAMINER);
    var elsewhere = own.officer(otherSection, Role.EXAMINER);

    assertThat(mayRead(matter, colleague, own.section)).isTrue();
    assertThat(mayRead(matter, elsewhere, otherSection)).isFalse();
    assertThatThrownBy(() -> read.matter(matter.id(), own.actor(elsewhere, otherSection)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> watch.watch(matter.id(), own.actor(elsewhere, otherSection)))
        .isInstanceOf(NotFound.class);
    assertThat(read.matter(matter.id(), own.actor(colleague, own.section)).id())
        .isEqualTo(matter.id());
  }

  @Test
  void theListsShowNoMoreThanMayBeRead() {
    accepted();
    var colleague = own.officer(own.section, Role.EXAMINER);
    var elsewhere = own.officer(otherSection, Role.EXAMINER);

    assertThat(open(colleague, own.section)).isEqualTo(1);
    assertThat(open(elsewhere, otherSection)).isZero();
  }

  @Test
  void anAppointmentMayReachFurtherOrLessFarThanItsRole() {
    var matter = accepted();
    var widely = own.officer(otherSection);
    own.appoint(widely, otherSection, Role.EXAMINER, Scope.BUREAU);
    var narrowly = own.officer(own.section);
    own.appoint(narrowly, own.section, Role.DIVISION_HEAD, Scope.OWN);

    assertThat(mayRead(matter, widely, otherSection)).isTrue();
    assertThat(open(widely, otherSection)).isEqualTo(1);
    assertThat(mayRead(matter, narrowly, own.section)).isFalse();
    assertThat(open(narrowly, own.section)).isZero();
  }

  @Test
  void whatWaitsForHisRoleAndWhatHeHadInHandIsHisWhateverTheScope() {
    var acceptor = own.officer(otherSection);
    own.appoint(acceptor, otherSection, Role.ACCEPTOR, Scope.OWN);
    var matter = own.open(desk, transaction);

    assertThat(mayRead(matter, acceptor, otherSection)).as("it waits for acceptors").isTrue();
    take(matter, Step.ACCEPT, acceptor, otherSection);

    assertThat(mayRead(matter, acceptor, otherSection)).as("he accepted it").isTrue();
    var second = own.officer(otherSection);
    own.appoint(second, otherSection, Role.APPROVER, Scope.OWN);
    assertThat(mayRead(matter, second, otherSection)).isFalse();
  }

  @Test
  void aSuperiorsLeaderWatchesTheSubtreeAndItsExaminersDoNot() {
    var matter = accepted();
    var leader = own.officer(own.city, Role.LEADER);
    var cityExaminer = own.officer(own.city, Role.EXAMINER);

    assertThat(watch.watch(matter.id(), own.actor(leader, own.city)).chain().matter().id())
        .isEqualTo(matter.id());
    assertThatThrownBy(() -> watch.watch(matter.id(), own.actor(cityExaminer, own.city)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theSubstituteOfAHeadReadsAsFarAsTheHead() {
    var matter = accepted();
    var head = own.officer(own.section, Role.DIVISION_HEAD);
    var substitute = own.officer(otherSection, Role.EXAMINER);
    assertThat(mayRead(matter, substitute, otherSection)).isFalse();

    own.substitutes(substitute, head, own.district);

    assertThat(mayRead(matter, substitute, otherSection)).isTrue();
  }

  private Matter accepted() {
    return take(own.open(desk, transaction), Step.ACCEPT, examiner, own.section);
  }

  private Matter take(Matter matter, Step step, OfficerId officer, UnitId unit) {
    var taken =
        Optional.ofNullable(
                transaction.execute(_ ->
                    desk.take(
                        new Taking(
                            matter.id(),
                            matter.version(),
                            step,
                            own.actor(officer, unit),
                            "",
                            Set.of()))))
            .orElseThrow();
    return ((Taken) taken).matter();
  }

  private boolean mayRead(Matter matter, OfficerId officer, UnitId unit) {
    return readers.mayRead(desk.find(matter.id()).orElseThrow(), own.actor(officer, unit));
  }

  private int open(OfficerId officer, UnitId unit) {
    var page =
        inbox.read(
            new Actor.Officer(officer.value(), unit.value()),
            InboxFilter.whole(InboxTab.OPEN),
            Optional.empty());
    assertThat(page.lines()).hasSize(page.count());
    assertThat(page.counts().get(InboxTab.ALL)).isEqualTo(page.count());
    return page.count();
  }
}
