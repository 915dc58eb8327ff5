package hongdun.catalogue.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.catalogue.ItemCode;
import hongdun.catalogue.ItemRevised;
import hongdun.catalogue.domain.Guide;
import hongdun.catalogue.persistence.Guides;
import hongdun.catalogue.persistence.RiskPoints;
import hongdun.shared.BilingualText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HongdunTest
class LoadCatalogueTests {
  private static final String ITEM = "registration.establish-llc";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final LoadCatalogue loading;
  private final Guides guides;
  private final CatalogueFiles files;
  private final hongdun.catalogue.persistence.Variants variants;
  private final RiskPoints risks;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  LoadCatalogueTests(
      LoadCatalogue loading,
      Guides guides,
      CatalogueFiles files,
      hongdun.catalogue.persistence.Variants variants,
      RiskPoints risks,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.loading = loading;
    this.guides = guides;
    this.files = files;
    this.variants = variants;
    this.risks = risks;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Test
  void whatIsLoadedIsNotLoadedAgain() {
    assertThat(loading.load()).isZero();
  }

  @Test
  void whatWasLoadedIsWhatTheFileSays() {
    for (var read : files.guides()) {
      var guide = read.content();

      assertThat(guides.find(guide.item().code(), guide.item().validFrom())).contains(guide);
    }
  }

  @Test
  void aChangedFileIsLoadedAndAnnounced() {
    var events = new ArrayList<Object>();
    var announcing =
        new LoadCatalogue(files, guides, variants, risks, events::add, () -> Instant.EPOCH);

    transaction.executeWithoutResult(status -> {
      jdbc.sql("update catalogue.edition set hash = 'older' where item = ? and valid_from = ?")
          .params(ITEM, LocalDate.of(2022, 3, 1))
          .update();
      assertThat(announcing.load()).isEqualTo(1);
      status.setRollbackOnly();
    });

    assertThat(events)
        .containsExactly(
            new ItemRevised(new ItemCode(ITEM), LocalDate.of(2022, 3, 1), Instant.EPOCH));
  }

  @Test
  void ofTwoNodesThatStartAtOnceOneLoads() throws Exception {
    jdbc.sql("update catalogue.edition set hash = 'older' where item = ? and valid_from = ?")
        .params(ITEM, LocalDate.of(2022, 3, 1))
        .update();
    var hasLoaded = new CountDownLatch(1);
    var mayCommit = new CountDownLatch(1);
    try (var nodes = Executors.newFixedThreadPool(2)) {
      var first =
          nodes.submit(() ->
              transaction.execute(_ -> {
                var changed = loading.load();
                hasLoaded.countDown();
                await(mayCommit);
                return changed;
              }));
      await(hasLoaded);
      var second = nodes.submit(loading::load);
      awaitSomebodyWaiting();
      mayCommit.countDown();

      assertThat(first.get()).isEqualTo(1);
      assertThat(second.get()).isZero();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitSomebodyWaiting() throws InterruptedException {
    for (int tries = 0; tries < 200; tries++) {
      var waiting =
          jdbc.sql("select count(*) from pg_locks where not granted").query(Long.class).single();
      if (waiting > 0) {
        return;
      }
      Thread.sleep(20);
    }
  }

  @Test
  void theNextEditionHoldsFromItsDayOn() {
    var today = guides.find(ITEM, TODAY).orElseThrow();
    var next = LocalDate.of(2027, 1, 1);

    transaction.executeWithoutResult(status -> {
      guides.replace(beginning(today, next), "next", Instant.EPOCH);

      assertThat(guides.find(ITEM, next.minusDays(1))).contains(today);
      assertThat(guides.find(ITEM, next).orElseThrow().item().title().zh()).isEqualTo("新");
      status.setRollbackOnly();
    });
  }

  private static Guide beginning(Guide guide, LocalDate day) {
    var item = guide.item();
    return new Guide(
        new hongdun.catalogue.Item(
            item.code(),
            new BilingualText("新", "New"),
            item.summary(),
            item.conditions(),
            item.basis(),
            item.materials(),
            item.steps(),
            item.ruleSet(),
            item.statutoryDays(),
            item.statutoryBasis(),
            item.promisedDays(),
            item.fee(),
            item.result(),
            item.remedies(),
            day),
        guide.audience(),
        guide.extension(),
        guide.onlinePath());
  }
}
