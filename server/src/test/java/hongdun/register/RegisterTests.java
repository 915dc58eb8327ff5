package hongdun.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.register.ChangeFeed.Position;
import hongdun.register.domain.OrganisationBodies;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@HongdunTest
class RegisterTests {
  private final Register register;
  private final ChangeFeed feed;
  private final Fixtures fixtures;
  private final Agency agency;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  RegisterTests(
      Register register,
      ChangeFeed feed,
      Fixtures fixtures,
      Agency agency,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.register = register;
    this.feed = feed;
    this.fixtures = fixtures;
    this.agency = agency;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Test
  void anEstablishmentGetsACodeOfItsAuthorityAndCanBeFound() {
    var establishment = fixtures.anEstablishment("成都", "云栖", "科技", "有限公司");

    var entity = fixtures.enter(establishment);

    var division = agency.unit(establishment.authority()).region().code();
    assertThat(entity.code().value()).startsWith("91" + division + "MA");
    assertThat(entity.legalRepresentative()).isEqualTo("林远");
    assertThat(register.find(entity.code())).contains(entity);
  }

  @Test
  void sixteenThatEnterAtOnceNeverGetOneCodeTwice() throws Exception {
    var codes = atOnce(16, () -> fixtures.enter("并发", "科技").code());

    assertThat(codes).doesNotHaveDuplicates().hasSize(16 * 4);
    var doubled =
        jdbc.sql(
                """
                select count(*)
                  from (select code from register.market_entity group by code having count(*) > 1)
                """)
            .query(Long.class)
            .single();
    assertThat(doubled).isZero();
  }

  @Test
  void bodiesDrawnByChanceDoNotLookConsecutive() {
    var bodies = new OrganisationBodies(new Random(7));

    var drawn = List.of(bodies.next(), bodies.next(), bodies.next());

    assertThat(drawn).allMatch(body -> body.matches("MA[0-9A-HJ-NPQRTUWXY]{6}"));
    assertThat(drawn).doesNotHaveDuplicates();
    assertThat(drawn.get(0).substring(0, 5)).isNotEqualTo(drawn.get(1).substring(0, 5));
  }

  @Test
  void nothingIsEnteredOutsideATransaction() {
    var establishment = fixtures.anEstablishment("成都", "无事务", "科技", "有限公司");

    assertThatThrownBy(() -> register.enter(establishment))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void anEntryIsForEver() {
    var entity = fixtures.enter("长存", "科技");

    assertThatThrownBy(() ->
            jdbc.sql("update register.register_entry set matter = 1 where entity = ?")
                .param(entity.id())
                .update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() ->
            jdbc.sql("delete from register.register_entry where entity = ?")
                .param(entity.id())
                .update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() ->
            jdbc.sql("delete from register.market_entity where id = ?").param(entity.id()).update())
        .hasMessageContaining("append-only");
  }

  @Test
  void aPersonWithTwoPostsAndAShareIsOnePersonWhoseNumberStandsApart() {
    var entity = fixtures.enter("一人", "科技");

    var persons =
        jdbc.sql("select count(*) from register.person where entity = ?")
            .param(entity.id())
            .query(Long.class)
            .single();
    var posts =
        jdbc.sql("select count(*) from register.person_in_role where entity = ?")
            .param(entity.id())
            .query(Long.class)
            .single();
    var number =
        jdbc.sql(
                """
                select s.document_number
                  from register.person p
                  join register.person_secret s on s.region = p.region and s.person = p.id
                 where p.entity = ?
                """)
            .param(entity.id())
            .query(String.class)
            .single();
    assertThat(persons).isEqualTo(1);
    assertThat(posts).isEqualTo(2);
    assertThat(number).startsWith("sealed:").doesNotContain(Fixtures.ID_NUMBER);
  }

  @Test
  void aTradeNameIsFoundInItsCityHoweverItIsWrittenAndUntilAYearAfterItWasFreed() {
    var entity = fixtures.enter("龙门书", "科技");
    var since = LocalDate.of(2026, 1, 1);

    assertThat(register.withTradeName("龍門書", "5101", since))
        .extracting(NamedEntity::code)
        .containsExactly(entity.code());
    assertThat(register.withTradeName("龙门书", "5103", since)).isEmpty();

    jdbc.sql(
            """
            update register.market_entity set state = 'DEREGISTERED', freed = '2026-01-02'
             where id = ?
            """)
        .param(entity.id())
        .update();

    assertThat(register.withTradeName("龙门书", "5101", since)).hasSize(1);
    assertThat(register.withTradeName("龙门书", "5101", LocalDate.of(2026, 1, 2))).isEmpty();
  }

  @Test
  void whoBearsANameInFullIsFound() {
    var entity = fixtures.enter("全名", "科技");

    assertThat(register.bearing(Set.of("成都全名科技有限公司", "成都全名科技")))
        .extracting(NamedEntity::code)
        .containsExactly(entity.code());
  }

  @Test
  void aFollowerOfTheFeedNeverSkipsWhatCommitsLate() throws Exception {
    var entered = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    try (var executor = Executors.newSingleThreadExecutor()) {
      var start = last(feed);
      var late =
          executor.submit(() ->
              transaction.execute(_ -> {
                var entity = register.enter(fixtures.anEstablishment("成都", "晚到", "科技", "有限公司"));
                entered.countDown();
                await(commit);
                return entity;
              }));
      await(entered);
      var early = fixtures.enter("早到", "科技");

      var whileOpen = feed.after(start, 1_000);
      commit.countDown();
      var entity = late.get(10, TimeUnit.SECONDS);
      var afterwards = feed.after(start, 1_000);

      assertThat(whileOpen).noneMatch(change -> change.entity() == early.id());
      assertThat(afterwards)
          .extracting(ChangeFeed.Change::entity)
          .containsSubsequence(entity.id(), early.id());
    }
  }

  private static Position last(ChangeFeed feed) {
    var position = Position.START;
    for (var changes = feed.after(position, 1_000);
        !changes.isEmpty();
        changes = feed.after(position, 1_000)) {
      position = changes.getLast().position();
    }
    return position;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static <T> List<T> atOnce(int threads, Callable<T> each) throws Exception {
    var start = new CountDownLatch(1);
    try (var executor = Executors.newFixedThreadPool(threads)) {
      var running = new ArrayList<java.util.concurrent.Future<List<T>>>();
      for (int i = 0; i < threads; i++) {
        running.add(
            executor.submit(() -> {
              await(start);
              var results = new ArrayList<T>();
              for (int j = 0; j < 4; j++) {
                results.add(each.call());
              }
              return results;
            }));
      }
      start.countDown();
      var all = new ArrayList<T>();
      for (var future : running) {
        all.addAll(future.get(60, TimeUnit.SECONDS));
      }
      return all;
    }
  }

  @Test
  void codesHaveBothCheckCharacters() {
    var entity = fixtures.enter("校验", "科技");

    assertThat(UnifiedSocialCreditCode.parse(entity.code().value()).faults()).isEmpty();
  }
}
