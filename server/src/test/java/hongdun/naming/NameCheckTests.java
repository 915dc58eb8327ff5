package hongdun.naming;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.naming.Names.Claim;
import hongdun.naming.Names.Claim.Refused;
import hongdun.naming.Names.Claim.Reserved;
import hongdun.naming.Verdict.Noted;
import hongdun.naming.usecase.ReplayCheck;
import hongdun.portal.Dates;
import hongdun.register.Fixtures;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a name was judged on is kept, and judging it again gives the same. */
@HongdunTest
class NameCheckTests {
  private static final AtomicLong APPLICATIONS = new AtomicLong(7_500_000);

  private final Names names;
  private final ReplayCheck replay;
  private final Fixtures fixtures;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final LocalDate today;

  NameCheckTests(
      Names names,
      ReplayCheck replay,
      Fixtures fixtures,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      InstantSource clock) {
    this.names = names;
    this.replay = replay;
    this.fixtures = fixtures;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.today = Dates.dayOf(clock.instant());
  }

  @ParameterizedTest
  @CsvSource({
    "渌漪,科技,有限公司,FREE",
    "云栖雪,'',有限公司,PAPER_NEEDED",
    "云栖雨,奇妙旅程,有限公司,NOTED",
    "云,科技,股份公司,REFUSED"
  })
  void everyClaimLeavesItsVerdictAndItIsReachedAgain(
      String tradeName, String industry, String form, String outcome) {
    var application = APPLICATIONS.incrementAndGet();
    var proposed =
        ProposedName.of(new NameParts("成都", tradeName, industry, form, Fixtures.QINGYANG), "6513");
    var verdict = names.checkFor(application, proposed, today);

    claim(application, proposed);

    var replayed = replay.newest(application).orElseThrow();
    assertThat(replayed.check().verdict()).isEqualTo(verdict);
    assertThat(replayed.check().verdict().outcome()).isEqualTo(outcome);
    assertThat(replayed.check().input().proposed()).isEqualTo(proposed);
    assertThat(replayed.again()).isEqualTo(verdict);
    assertThat(replayed.same()).isTrue();
  }

  /** The neighbours are kept with it: what is entered later changes nothing. */
  @Test
  void aBlockedNameIsBlockedAgainThoughTheOtherIsGone() {
    var entity = fixtures.enter("云栖霜", "科技");
    var application = APPLICATIONS.incrementAndGet();
    var proposed = proposed("云栖霜");

    assertThat(claim(application, proposed)).isInstanceOf(Refused.class);
    jdbc.sql("update register.market_entity set state = 'DEREGISTERED', freed = ? where id = ?")
        .params(today.minusYears(2), entity.id())
        .update();

    assertThat(names.check(proposed, today).passes()).isTrue();
    assertThat(replay.newest(application).orElseThrow().same()).isTrue();
    assertThat(replay.newest(application).orElseThrow().again().passes()).isFalse();
  }

  @Test
  void anInvestmentRelationLiftsTheBlockAndIsKeptForWhoChecksIt() {
    var entity = fixtures.enter("云栖霞", "科技");
    var application = APPLICATIONS.incrementAndGet();
    var paper = new Paper(Paper.Kind.INVESTMENT_RELATION, entity.code().value());
    var proposed = proposed("云栖霞");

    assertThat(claim(application, proposed)).isInstanceOf(Refused.class);
    assertThat(claim(application, proposed.with(List.of(paper)))).isInstanceOf(Reserved.class);

    var check = replay.newest(application).orElseThrow();
    assertThat(check.same()).isTrue();
    assertThat(check.check().verdict()).isInstanceOf(Noted.class);
    assertThat(check.check().verdict().findings())
        .anyMatch(finding ->
            finding.rule().equals("BLOCK") && finding.lifted().equals(Optional.of(paper)));
  }

  @ParameterizedTest
  @CsvSource({"DEREGISTERED,云栖雷,false", "REGISTRATION_REVOKED,云栖霆,false", "RELOCATED_OUT,云栖霓,true"})
  void aNameGivenUpOrRevokedBlocksForAYearAndOneMovedAwayDoesNot(
      String state, String tradeName, boolean free) {
    var entity = fixtures.enter(tradeName, "科技");
    jdbc.sql("update register.market_entity set state = ?, freed = ? where id = ?")
        .params(state, today.minusMonths(3), entity.id())
        .update();
    var proposed = proposed(tradeName);

    assertThat(names.check(proposed, today).passes()).isEqualTo(free);
    assertThat(names.check(proposed, today.plusMonths(9)).passes()).isTrue();
  }

  @Test
  void theSameWordsAreOneEdition() {
    claim(APPLICATIONS.incrementAndGet(), proposed("云栖虹"));
    var before = editions();

    claim(APPLICATIONS.incrementAndGet(), proposed("云栖霁"));

    assertThat(editions()).isEqualTo(before);
    assertThat(replay.newest(APPLICATIONS.get() + 1_000)).isEmpty();
  }

  private long editions() {
    return jdbc.sql("select count(*) from naming.word_edition").query(Long.class).single();
  }

  private Claim claim(long application, ProposedName name) {
    return Optional.ofNullable(transaction.execute(_ -> names.claim(application, name, today)))
        .orElseThrow();
  }

  private static ProposedName proposed(String tradeName) {
    return ProposedName.of(new NameParts("成都", tradeName, "科技", "有限公司", Fixtures.QINGYANG), "6513");
  }
}
