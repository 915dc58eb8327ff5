package hongdun.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.ledger.domain.Seal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HongdunTest
class LedgerTests {
  record ExampleAct(String register, long matter) implements AdministrativeAct {
    @Override
    public String act() {
      return "EXAMPLE";
    }

    @Override
    public long unit() {
      return 1;
    }

    @Override
    public Instant effectiveAt() {
      return Instant.parse("2026-11-02T01:00:00Z");
    }

    @Override
    public String lawVersion() {
      return "R2022";
    }

    @Override
    public String reference() {
      return "example:act:" + matter;
    }
  }

  private final ApplicationEventPublisher events;
  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final String register = "example-" + ThreadLocalRandom.current().nextLong();
  private final long matter = ThreadLocalRandom.current().nextLong(1L << 60);

  LedgerTests(
      ApplicationEventPublisher events,
      JdbcClient jdbc,
      Ledger ledger,
      PlatformTransactionManager transactions) {
    this.events = events;
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Test
  void anActOutsideATransactionIsRefusedAloud() {
    assertThatThrownBy(() -> events.publishEvent(new ExampleAct(register, matter)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("outside a transaction");
  }

  @Test
  void anActAndItsEntryAreThereTogetherOrNotAtAll() {
    transaction.executeWithoutResult(_ -> announce());
    transaction.executeWithoutResult(status -> {
      announce();
      status.setRollbackOnly();
    });
    transaction.executeWithoutResult(_ -> announce());

    assertThat(ledger.entriesOf(matter)).extracting(LedgerEntry::number).containsExactly(1L, 2L);
  }

  @Test
  void numbersAreDenseUnderEightThreadsWithRollbacks() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> running = new ArrayList<>();
      for (var thread = 0; thread < 8; thread++) {
        var forward = thread % 2 == 0;
        running.add(
            threads.submit(() -> {
              for (var n = 0; n < 15; n++) {
                var fails = n % 4 == 3;
                transaction.executeWithoutResult(status -> {
                  // Two registers in either order: the ledger locks them in one.
                  events.publishEvent(new ExampleAct(register + (forward ? "a" : "b"), matter));
                  events.publishEvent(new ExampleAct(register + (forward ? "b" : "a"), matter));
                  if (fails) {
                    status.setRollbackOnly();
                  }
                });
              }
            }));
      }
      for (var one : running) {
        one.get();
      }
    }

    for (var one : List.of(register + "a", register + "b")) {
      assertThat(numbers(one)).isEqualTo(LongStream.rangeClosed(1, 96).boxed().toList());
    }
  }

  @Test
  void theRootIsReckonedFromTheStoredFieldsAsDocumented() throws Exception {
    transaction.executeWithoutResult(_ -> announce());

    var entry = ledger.entriesOf(matter).getFirst();
    var fields =
        jdbc.sql(
                """
                select f.name, f.value, f.salt
                  from ledger.sealed_field f
                  join ledger.entry e on e.id = f.entry
                 where e.matter = ?
                """)
            .param(matter)
            .query((row, _) -> new Seal.Field(row.getString(1), row.getString(2), row.getBytes(3)))
            .list();
    var root = MessageDigest.getInstance("SHA-256");
    for (var field : new Seal(fields).fields()) {
      var commitment = MessageDigest.getInstance("SHA-256");
      commitment.update(field.salt());
      commitment.update((field.name() + "\0" + field.value()).getBytes(StandardCharsets.UTF_8));
      root.update(commitment.digest());
    }
    assertThat(entry.root()).isEqualTo(HexFormat.of().formatHex(root.digest()));
  }

  @Test
  void aKnownActHasAKnownRoot() {
    var seal =
        new Seal(
            List.of(
                new Seal.Field("b", "二", new byte[16]), new Seal.Field("a", "一", new byte[16])));

    assertThat(HexFormat.of().formatHex(seal.root()))
        .isEqualTo("b0a6fe45f82363b12472a3e9d3e754f7ba8db398d8f508b88fa12cf35121c2a7");
  }

  @Test
  void theDatabaseRefusesEveryChangeButBlanking() {
    transaction.executeWithoutResult(_ -> announce());
    var root = ledger.entriesOf(matter).getFirst().root();

    for (var attack :
        List.of(
            "update ledger.entry set act = 'OTHER' where matter = ?",
            "delete from ledger.entry where matter = ?",
            "update ledger.sealed_field set value = 'x' where entry = (select id from ledger.entry where matter = ?)",
            "update ledger.sealed_field set value = null where entry = (select id from ledger.entry where matter = ?)",
            "delete from ledger.sealed_field where entry = (select id from ledger.entry where matter = ?)")) {
      assertThatThrownBy(() -> jdbc.sql(attack).param(matter).update())
          .as(attack)
          .hasMessageMatching("(?s).*(append-only|blanked).*");
    }
    var blanked =
        jdbc.sql(
                """
                update ledger.sealed_field set value = null, salt = null
                 where name = 'name' and entry = (select id from ledger.entry where matter = ?)
                """)
            .param(matter)
            .update();

    assertThat(blanked).isEqualTo(1);
    var commitments =
        jdbc.sql(
                """
                select commitment from ledger.sealed_field
                 where entry = (select id from ledger.entry where matter = ?)
                 order by name
                """)
            .param(matter)
            .query((row, _) -> row.getBytes("commitment"))
            .list();
    assertThat(HexFormat.of().formatHex(Seal.root(commitments))).isEqualTo(root);
  }

  private void announce() {
    events.publishEvent(new ExampleAct(register, matter));
  }

  private List<Long> numbers(String of) {
    return jdbc.sql("select number from ledger.entry where register = ? order by number")
        .param(of)
        .query((row, _) -> row.getLong("number"))
        .list();
  }
}
