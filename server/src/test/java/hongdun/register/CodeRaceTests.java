package hongdun.register;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.register.persistence.Entities;
import hongdun.shared.Region;
import hongdun.shared.UnifiedSocialCreditCode;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@HongdunTest
class CodeRaceTests {
  private final Entities entities;
  private final Fixtures fixtures;
  private final TransactionTemplate transaction;

  CodeRaceTests(Entities entities, Fixtures fixtures, TransactionTemplate transaction) {
    this.entities = entities;
    this.fixtures = fixtures;
    this.transaction = transaction;
  }

  @Test
  void ofSixteenThatDrawOneCodeAtOnceExactlyOneKeepsIt() throws Exception {
    var code = UnifiedSocialCreditCode.of('9', '1', new Region("510105"), "MARACE00");
    var establishment = fixtures.anEstablishment("成都", "同码", "科技", "有限公司");
    var barrier = new CyclicBarrier(16);

    try (var executor = Executors.newFixedThreadPool(16)) {
      var draws = new ArrayList<Future<Boolean>>();
      for (int i = 0; i < 16; i++) {
        draws.add(
            executor.submit(() -> {
              barrier.await();
              return Boolean.TRUE.equals(
                  transaction.execute(
                      _ -> entities.insert(code, establishment, Optional.empty()).isPresent()));
            }));
      }
      int kept = 0;
      for (var draw : draws) {
        kept += draw.get(30, TimeUnit.SECONDS) ? 1 : 0;
      }

      assertThat(kept).isEqualTo(1);
    }
  }
}
