package hongdun.portal.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.Accounts;
import hongdun.portal.CodeEntry;
import hongdun.portal.Dates;
import hongdun.portal.Retention;
import hongdun.portal.domain.Origin;
import hongdun.portal.domain.SignInWay;
import hongdun.portal.persistence.SignIns;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;

/** 保存期限: what is older than the list says goes, what is younger stays. */
@HongdunTest
class RetentionTests {
  private final ApplyRetention retention;
  private final RetentionList list;
  private final List<Retention> kinds;
  private final SignIns signIns;
  private final Rest rest;

  RetentionTests(
      ApplyRetention retention,
      RetentionList list,
      List<Retention> kinds,
      SignIns signIns,
      Accounts accounts,
      InstantSource clock,
      @Qualifier("realTime") InstantSource realTime) {
    this.retention = retention;
    this.list = list;
    this.kinds = kinds;
    this.signIns = signIns;
    this.rest = new Rest(accounts, clock, realTime);
  }

  private record Rest(Accounts accounts, InstantSource clock, InstantSource realTime) {}

  @Test
  void everyKindThatIsKeptForATimeStandsInTheListAndTheOtherWayRound() {
    var today = Dates.dayOf(rest.clock().instant());

    assertThat(retention.periods(today))
        .extracting(period -> period.entry().code())
        .containsExactlyInAnyOrderElementsOf(kinds.stream().map(Retention::code).toList());
  }

  @Test
  void signInsGoAfterHalfAYearAndNotBefore() {
    var account =
        rest.accounts().createForCitizen(UUID.randomUUID() + "@example.cn", "韩梅梅", "一匹小马过河去了很远");
    tried(account, 181);
    tried(account, 179);

    var removed = retention.apply(rest.clock().instant());

    assertThat(removed).contains("portal.retention.sign-ins");
    assertThat(signIns.before(account, Long.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  void theRoundOfADayIsDoneOnce() {
    retention.applyToday();

    assertThat(retention.applyToday()).isFalse();
  }

  @Test
  void thePeriodOfSignInsIsNeverShorterThanTheLawAsks() {
    assertThat(list.faultsOf(entry("portal.retention.sign-ins", "179")))
        .extracting(Shortcoming::field)
        .containsExactly("days");
    assertThat(list.faultsOf(entry("portal.retention.sign-ins", "180"))).isEmpty();
    assertThat(list.faultsOf(entry("portal.retention.unheard-of", "many"))).hasSize(2);
  }

  private void tried(long account, int daysAgo) {
    signIns.record(
        OptionalLong.of(account),
        true,
        SignInWay.PASSWORD,
        rest.realTime().instant().minus(Duration.ofDays(daysAgo)),
        Origin.of("127.0.0.1", ""));
  }

  private static CodeEntry entry(String code, String days) {
    return new CodeEntry(
        code,
        new BilingualText("登录记录", "Sign-ins"),
        LocalDate.of(2026, 1, 1),
        Optional.empty(),
        "",
        Map.of("days", days));
  }
}
