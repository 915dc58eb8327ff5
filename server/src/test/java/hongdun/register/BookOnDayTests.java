package hongdun.register;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.documents.DocumentId;
import hongdun.documents.Documents;
import hongdun.register.RegisterEntry.Kind;
import hongdun.register.domain.BookOnDay.Difference;
import hongdun.register.domain.BookOnDay.Standing;
import hongdun.register.domain.Fact;
import hongdun.register.usecase.IssueExtract;
import hongdun.register.usecase.IssueExtract.Outcome;
import hongdun.register.usecase.ShowBookOnDay;
import hongdun.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HongdunTest
class BookOnDayTests {
  private static final LocalDate ESTABLISHED = LocalDate.of(2026, 11, 20);
  private static final LocalDate ALTERED = LocalDate.of(2026, 11, 21);

  private final ShowBookOnDay books;
  private final IssueExtract extracts;
  private final Register register;
  private final Fixtures fixtures;
  private final Tools tools;

  BookOnDayTests(
      ShowBookOnDay books,
      IssueExtract extracts,
      Register register,
      Fixtures fixtures,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Documents documents) {
    this.books = books;
    this.extracts = extracts;
    this.register = register;
    this.fixtures = fixtures;
    this.tools = new Tools(jdbc, transaction, documents);
  }

  private record Tools(JdbcClient jdbc, TransactionTemplate transaction, Documents documents) {}

  @Test
  void theBookOfADaySaysWhatWasEnteredByThen() {
    var entity = altered("昔今");

    var before = books.show(entity.code(), ESTABLISHED).orElseThrow().book();
    var after = books.show(entity.code(), ALTERED).orElseThrow().book();

    assertThat(before.fact(Fact.CAPITAL)).isEqualTo("100000000");
    assertThat(before.entries())
        .extracting(line -> line.kind())
        .containsExactly(Kind.ESTABLISHMENT);
    assertThat(after.fact(Fact.CAPITAL)).isEqualTo("250000000");
    assertThat(after.fact(Fact.NAME)).isEqualTo(entity.name());
    assertThat(after.entries())
        .extracting(line -> line.kind())
        .containsExactly(Kind.ALTERATION, Kind.ESTABLISHMENT);
    assertThat(register.find(entity.code()).orElseThrow().domicile()).contains("人民中路一段9号");
  }

  @Test
  void twoDaysDifferInEveryFactThatChangedAndInNoOther() {
    var entity = altered("异同");

    var differences =
        books
            .show(entity.code(), ESTABLISHED)
            .orElseThrow()
            .book()
            .differencesTo(books.show(entity.code(), ALTERED).orElseThrow().book());

    assertThat(differences)
        .containsExactly(
            new Difference(Fact.CAPITAL, "100000000", "250000000"),
            new Difference(Fact.DOMICILE, "四川省成都市青羊区人民中路一段1号", "四川省成都市青羊区人民中路一段9号"));
  }

  @Test
  void beforeItWasEstablishedItWasNotOnTheBookAndAfterItEndedNoLonger() {
    var entity = fixtures.enter("始终", "科技");
    tools
        .jdbc()
        .sql(
            """
            update register.market_entity set state = 'DEREGISTERED', freed = '2026-11-22'
             where id = ?
            """)
        .param(entity.id())
        .update();

    assertThat(standing(entity, ESTABLISHED.minusDays(1))).isEqualTo(Standing.NOT_YET);
    assertThat(standing(entity, ALTERED)).isEqualTo(Standing.ON_THE_BOOK);
    assertThat(standing(entity, LocalDate.of(2026, 11, 22))).isEqualTo(Standing.GONE);
    assertThat(books.show(entity.code(), ESTABLISHED.minusDays(1)).orElseThrow().book().facts())
        .isEmpty();
  }

  @Test
  void whatIsGoneIsNotAltered() {
    var entity = fixtures.enter("已销", "科技");
    tools
        .jdbc()
        .sql(
            """
            update register.market_entity set state = 'DEREGISTERED', freed = '2026-11-22'
             where id = ?
            """)
        .param(entity.id())
        .update();

    assertThat(alter(entity, Money.ofYuan(1))).isEmpty();
  }

  @Test
  void anExtractSaysTheBookOfItsDayAndItsPageWhatChangedSince() {
    var entity = altered("证明");

    var issued = (Outcome.Issued) extracts.issue(entity.code(), ESTABLISHED, Optional.empty());
    var checked = extracts.check(issued.id()).orElseThrow();

    assertThat(checked.day()).isEqualTo(ESTABLISHED);
    assertThat(checked.document().fields().rows("facts"))
        .anyMatch(row -> row.getOrDefault("value", "").contains("人民中路一段1号"));
    assertThat(checked.since()).extracting(Difference::fact).contains(Fact.CAPITAL, Fact.DOMICILE);
    assertThat(checked.document().qrTarget()).isEqualTo("/extracts/" + issued.id().value());
    assertThat(
            tools
                .jdbc()
                .sql(
                    "select count(*) from portal.audit_line where kind = 'EXTRACT_ISSUED' and what = ?")
                .param(entity.code().value() + " " + ESTABLISHED)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(extracts.issue(entity.code(), ESTABLISHED.minusDays(1), Optional.empty()))
        .isInstanceOf(Outcome.NothingToCertify.class);
  }

  @Test
  void extractsThatAreAskedForAtOnceHaveNumbersWithoutGap() throws Exception {
    var entity = fixtures.enter("并发证", "科技");
    var numbers = new ArrayList<Integer>();

    try (var executor = Executors.newFixedThreadPool(6)) {
      var asked = new ArrayList<Future<Outcome>>();
      for (int i = 0; i < 12; i++) {
        asked.add(
            executor.submit(() -> extracts.issue(entity.code(), ESTABLISHED, Optional.empty())));
      }
      for (var one : asked) {
        var issued = (Outcome.Issued) one.get(60, TimeUnit.SECONDS);
        numbers.add(number(issued.id()));
      }
    }

    assertThat(numbers).doesNotHaveDuplicates();
    var sorted = numbers.stream().sorted().toList();
    assertThat(sorted.getLast() - sorted.getFirst()).isEqualTo(11);
  }

  private int number(DocumentId id) {
    return Integer.parseInt(
        tools.documents().find(id).orElseThrow().number().replaceFirst("^.*第([0-9]+)号$", "$1"));
  }

  private Standing standing(MarketEntity entity, LocalDate day) {
    return books.show(entity.code(), day).orElseThrow().book().standing();
  }

  private MarketEntity altered(String tradeName) {
    var entity = fixtures.enter(tradeName, "科技");
    return alter(entity, Money.ofYuan(2_500_000)).orElseThrow();
  }

  private Optional<MarketEntity> alter(MarketEntity entity, Money capital) {
    var answer =
        tools
            .transaction()
            .execute(_ ->
                register.alter(
                    Alteration.of(7, entity.authority().orElseThrow(), entity.code(), ALTERED)
                        .toCapital(capital)
                        .toDomicile("四川省成都市青羊区人民中路一段9号")));
    return Optional.ofNullable(answer).orElseThrow();
  }
}
