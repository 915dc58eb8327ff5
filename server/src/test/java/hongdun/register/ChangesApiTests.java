package hongdun.register;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.Browser;
import hongdun.register.ChangeFeed.Position;
import hongdun.register.usecase.FollowChanges;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** 变更流: whoever follows next sees every entry once, whatever transactions are open meanwhile. */
@HongdunTest
class ChangesApiTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int WRITERS = 6;
  private static final int EACH = 15;

  @LocalServerPort private int port;
  private final Register register;
  private final Fixtures fixtures;
  private final FollowChanges follow;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ChangesApiTests(
      Register register,
      Fixtures fixtures,
      FollowChanges follow,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.register = register;
    this.fixtures = fixtures;
    this.follow = follow;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Test
  void nothingIsSkippedAndNothingComesTwiceWhileManyEnterAtOnceAndCommitLate() throws Exception {
    var begin = end();
    var seen = new ArrayList<Position>();
    var over = new AtomicBoolean();
    var written = new ArrayList<String>();
    var done = new CountDownLatch(WRITERS);
    var writers = new ArrayList<Future<?>>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < WRITERS; writer++) {
        int number = writer;
        writers.add(
            executor.submit(() -> {
              try {
                write(number, written);
              } finally {
                done.countDown();
              }
            }));
      }
      var follower = executor.submit(() -> followUntil(begin, over, seen));
      assertThat(done.await(90, TimeUnit.SECONDS)).isTrue();
      over.set(true);
      follower.get(30, TimeUnit.SECONDS);
      for (var writer : writers) {
        writer.get(1, TimeUnit.SECONDS);
      }
    }

    assertThat(seen).hasSameSizeAs(new HashSet<>(seen)).isSorted();
    var codes = follow.after(begin, 10_000).stream().map(change -> change.code().value()).toList();
    assertThat(codes).containsAll(written);
    assertThat(written).hasSize(WRITERS * EACH);
    assertThat(seen).hasSize(codes.size());
  }

  /** Each entry lies in its transaction for a while, so that the later ones commit first. */
  private void write(int writer, List<String> written) {
    var random = new Random(writer);
    for (int i = 0; i < EACH; i++) {
      var establishment = fixtures.anEstablishment("成都", "流" + writer + "乙" + i, "科技", "有限公司");
      var code =
          transaction.execute(_ -> {
            var entity = register.enter(establishment);
            pause(random.nextInt(40));
            return entity.code().value();
          });
      synchronized (written) {
        written.add(code);
      }
    }
  }

  private void followUntil(Position begin, AtomicBoolean over, List<Position> seen) {
    var at = begin;
    while (true) {
      var last = over.get();
      var page = follow.after(at, 7);
      page.forEach(change -> seen.add(change.position()));
      if (!page.isEmpty()) {
        at = page.getLast().position();
      } else if (last) {
        return;
      }
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Behind everything there is. */
  private Position end() {
    return jdbc.sql(
            """
            select coalesce(max(cast(cast(transaction as text) as bigint)), 0) as last
              from register.change
            """)
        .query((row, _) -> new Position(row.getLong("last"), Long.MAX_VALUE))
        .single();
  }

  @Test
  void theInterfaceIsFollowedByItsLinksFromWhereOneStopped() {
    var first = fixtures.enter("流程甲", "科技");
    var second = fixtures.enter("流程乙", "科技");
    var codes = new ArrayList<String>();
    try (var browser = new Browser(port)) {
      var next = "/api/v1/changes?size=1000";
      for (boolean more = true; more; ) {
        var page = JSON.readTree(browser.get(next).body());
        page.at("/changes").forEach(change -> codes.add(change.at("/code").asString()));
        next = page.at("/next").asString();
        more = page.at("/more").asBoolean();
      }
      assertThat(codes).containsSubsequence(first.code().value(), second.code().value());
      assertThat(codes.stream().filter(first.code().value()::equals)).hasSize(1);
      assertThat(JSON.readTree(browser.get(next).body()).at("/changes").size()).isZero();

      var third = fixtures.enter("流程丙", "科技");
      var page = JSON.readTree(browser.get(next).body());
      assertThat(page.at("/changes/0/code").asString()).isEqualTo(third.code().value());
      assertThat(page.at("/changes/0/path").asString()).isEqualTo("/api/v1" + third.path());
    }
  }
}
