package hongdun.naming.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.naming.NameParts;
import hongdun.naming.Names;
import hongdun.naming.ProposedName;
import hongdun.naming.domain.LikeNames.Group;
import hongdun.naming.domain.Likeness;
import hongdun.naming.domain.NameReader;
import hongdun.naming.domain.StandingName;
import hongdun.naming.domain.StandingName.State;
import hongdun.naming.index.NameIndex;
import hongdun.naming.index.Stand;
import hongdun.naming.persistence.ReservedNames;
import hongdun.portal.CodeLists;
import hongdun.portal.Dates;
import hongdun.portal.Jobs;
import hongdun.register.ChangeFeed.Position;
import hongdun.register.EntityState;
import hongdun.register.Fixtures;
import hongdun.register.NameFeed;
import hongdun.register.RegisterImport;
import hongdun.register.RegisterImport.PastEntity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** The index of names follows the real database, and is built anew from it. */
@HongdunTest
class KeepNameIndexTests {
  private static final AtomicLong APPLICATIONS = new AtomicLong(8_000_000);
  private static final String CHENGDU = "5101";

  private final Server server;
  private final NameIndex own;
  private final Jobs jobs;
  private final Fixtures fixtures;
  private final Names names;
  private final RegisterImport past;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final LocalDate today;

  @TempDir private Path folder;
  private final List<NameIndex> opened = new ArrayList<>();

  /** What an index needs of the server. */
  private record Server(
      NameFeed book, ReservedNames reservations, NameReader reader, CodeLists lists) {}

  KeepNameIndexTests(
      NameFeed book,
      ReservedNames reservations,
      NameReader reader,
      CodeLists lists,
      NameIndex own,
      Jobs jobs,
      Fixtures fixtures,
      Names names,
      RegisterImport past,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      InstantSource clock) {
    this.server = new Server(book, reservations, reader, lists);
    this.own = own;
    this.jobs = jobs;
    this.fixtures = fixtures;
    this.names = names;
    this.past = past;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.clock = clock;
    this.today = Dates.dayOf(clock.instant());
  }

  @AfterEach
  void close() {
    opened.forEach(NameIndex::close);
  }

  /** A node of its own, with a data folder of its own. */
  private final class Node {
    private final NameIndex index;
    private final KeepNameIndex keeping;
    private final RebuildNameIndex rebuilding;

    Node(Path data) {
      Environment environment = new MockEnvironment().withProperty("hongdun.data", data.toString());
      index = new NameIndexSetup().nameIndex(environment, server.reader(), server.lists());
      opened.add(index);
      keeping =
          new KeepNameIndex(
              index, server.book(), server.reservations(), clock, InstantSource.system());
      rebuilding =
          new RebuildNameIndex(
              index,
              keeping,
              new RebuildNameIndex.Sources(server.book(), server.reservations()),
              jobs,
              clock);
    }

    Node build() {
      assertThat(rebuilding.rebuild(Optional.empty(), _ -> {}))
          .isInstanceOf(RebuildNameIndex.Outcome.Done.class);
      return this;
    }

    /** Those of a likeness, as the node finds them now. */
    List<StandingName> found(String name, Likeness likeness) {
      return index.like(server.reader().read(name), CHENGDU, today).groups().stream()
          .filter(group -> group.likeness() == likeness)
          .map(Group::first)
          .flatMap(List::stream)
          .toList();
    }
  }

  @Test
  void whatIsRegisteredIsFoundOnceItIsCommitted() {
    var node = new Node(folder).build();
    var before = node.index.stand().orElseThrow();

    var entity = fixtures.enter("跟踪", "餐饮");
    node.keeping.follow();

    assertThat(node.found("成都跟踪餐饮有限公司", Likeness.SAME_NAME))
        .containsExactly(
            new StandingName(
                entity.name(), CHENGDU, entity.code().value(), State.REGISTERED, Optional.empty()));
    assertThat(node.index.stand().orElseThrow().position()).isGreaterThan(before.position());
    assertThat(node.keeping.follow()).isZero();
  }

  @Test
  void aReservationIsFoundUntilItIsReleasedOrReplaced() {
    var node = new Node(folder).build();
    long application = APPLICATIONS.incrementAndGet();

    claim(application, "暂留");
    node.keeping.follow();
    assertThat(node.found("成都暂留餐饮有限公司", Likeness.SAME_NAME))
        .singleElement()
        .satisfies(name -> {
          assertThat(name.state()).isEqualTo(State.RESERVED);
          assertThat(name.day()).contains(today.plusMonths(2));
        });

    claim(application, "另留");
    node.keeping.follow();
    assertThat(node.found("成都暂留餐饮有限公司", Likeness.SAME_NAME)).isEmpty();
    assertThat(node.found("成都另留餐饮有限公司", Likeness.SAME_NAME)).hasSize(1);

    names.release(application);
    node.keeping.follow();
    assertThat(node.found("成都另留餐饮有限公司", Likeness.SAME_NAME)).isEmpty();
  }

  private void claim(long application, String tradeName) {
    transaction.executeWithoutResult(_ ->
        names.claim(
            application,
            ProposedName.of(new NameParts("成都", tradeName, "餐饮", "有限公司", Fixtures.QINGYANG), ""),
            today));
  }

  @Test
  void aNameGivenUpIsFoundForAYearAndOneOfBeforeIsNot() {
    bringIn("注销一", EntityState.DEREGISTERED, today.minusDays(20));
    bringIn("注销二", EntityState.DEREGISTERED, today.minusDays(600));
    bringIn("撤销", EntityState.REGISTRATION_REVOKED, today.minusDays(20));
    var node = new Node(folder).build();

    assertThat(node.found("成都注销一餐饮有限公司", Likeness.SAME_NAME))
        .singleElement()
        .satisfies(name -> {
          assertThat(name.state()).isEqualTo(State.DEREGISTERED);
          assertThat(name.day()).contains(today.minusDays(20));
        });
    assertThat(node.found("成都注销二餐饮有限公司", Likeness.SAME_NAME)).isEmpty();
    assertThat(node.found("成都撤销餐饮有限公司", Likeness.SAME_NAME))
        .extracting(StandingName::state)
        .containsExactly(State.REVOKED);
  }

  private void bringIn(String tradeName, EntityState state, LocalDate freed) {
    var establishment = fixtures.anEstablishment("成都", tradeName, "餐饮", "有限公司");
    transaction.executeWithoutResult(_ ->
        past.bringIn(
            List.of(new PastEntity(establishment, state, Optional.of(freed))),
            new SplittableRandom(tradeName.hashCode())));
  }

  @Test
  void aFormerNameIsFoundBesideThePresentOne() {
    var node = new Node(folder).build();
    var entity = fixtures.enter("旧称", "餐饮");
    transaction.executeWithoutResult(_ -> {
      jdbc.sql("update register.market_entity set name = ?, name_key = ? where id = ?")
          .params("成都新称餐饮有限公司", "成都新称餐饮有限公司", entity.id())
          .update();
      jdbc.sql(
              """
              with entered as (
                insert into register.register_entry (
                    region, entity, kind, matter, authority, effective_on, entered_at, content)
                select region, entity, 'ALTERATION', matter, authority, ?, entered_at,
                       jsonb_build_object('name', '成都新称餐饮有限公司')
                  from register.register_entry
                 where entity = ?
                returning region, entity, id)
              insert into register.change (region, entity, entry) select region, entity, id from entered
              """)
          .params(today, entity.id())
          .update();
    });

    node.keeping.follow();
    assertFormerAndPresent(node);
    assertFormerAndPresent(new Node(folder.resolve("other")).build());
  }

  private void assertFormerAndPresent(Node node) {
    assertThat(node.found("成都旧称餐饮有限公司", Likeness.SAME_NAME))
        .singleElement()
        .satisfies(name -> {
          assertThat(name.state()).isEqualTo(State.CHANGED);
          assertThat(name.day()).contains(today);
        });
    assertThat(node.found("成都新称餐饮有限公司", Likeness.SAME_NAME))
        .extracting(StandingName::state)
        .containsExactly(State.REGISTERED);
  }

  @Test
  void afterARestartItIsFollowedFromWhereItWasKept() {
    var node = new Node(folder).build();
    fixtures.enter("停前", "餐饮");
    node.keeping.follow();
    node.keeping.keep();
    node.index.close();
    fixtures.enter("停后", "餐饮");

    var again = new Node(folder);
    assertThat(again.index.open()).isTrue();
    assertThat(again.keeping.isUsable()).isTrue();
    assertThat(again.found("成都停前餐饮有限公司", Likeness.SAME_NAME)).hasSize(1);
    assertThat(again.found("成都停后餐饮有限公司", Likeness.SAME_NAME)).isEmpty();

    again.keeping.follow();
    assertThat(again.found("成都停后餐饮有限公司", Likeness.SAME_NAME)).hasSize(1);
  }

  @Test
  void whatWasNotKeptBeforeAFallIsFollowedAgain() {
    var node = new Node(folder).build();
    fixtures.enter("断电", "餐饮");
    node.keeping.follow();
    node.index.close();

    var again = new Node(folder);
    assertThat(again.index.open()).isTrue();
    again.keeping.follow();

    assertThat(again.found("成都断电餐饮有限公司", Likeness.SAME_NAME)).hasSize(1);
  }

  @Test
  void anIndexOfAnotherDatabaseIsNotFollowed() {
    var node = new Node(folder).build();

    node.index.show(new Stand(new Position(987_654_321_000L, 1), Position.START));

    assertThat(node.keeping.isUsable()).isFalse();
  }

  @Test
  void whatIsCommittedWhileItIsBuiltIsFollowedAfterwards() {
    var node = new Node(folder);
    var entered = new ArrayList<String>();

    node.rebuilding.rebuild(
        Optional.empty(),
        _ -> {
          if (entered.isEmpty()) {
            // Another's transaction, as it would be.
            entered.add(
                CompletableFuture.supplyAsync(() -> fixtures.enter("同时", "餐饮").name()).join());
          }
        });

    assertThat(entered).isNotEmpty();
    node.keeping.follow();
    assertThat(node.found("成都同时餐饮有限公司", Likeness.SAME_NAME)).hasSize(1);
  }

  @Test
  void theServersOwnIndexFollowsByItself() throws InterruptedException {
    fixtures.enter("自行跟踪", "餐饮");

    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (own.like(server.reader().read("成都自行跟踪餐饮有限公司"), CHENGDU, today).groups().isEmpty()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(50);
    }
  }
}
