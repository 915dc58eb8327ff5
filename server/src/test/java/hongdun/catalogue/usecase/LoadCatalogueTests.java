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
    var file = files.guides().getFirst().content();

    assertThat(guides.find(file.item().code(), TODAY)).contains(file);
  }

  @Test
  void aChangedFileIsLoadedAndAnnounced() {
    var events = new ArrayList<Object>();
    var announcing =
        new LoadCatalogue(files, guides, variants, risks, events::add, () -> Instant.EPOCH);

    transaction.executeWithoutResult(status -> {
      jdbc.sql("update catalogue.edition set hash = 'older' where item = ?").param(ITEM).update();
      assertThat(announcing.load()).isEqualTo(1);
      status.setRollbackOnly();
    });

    assertThat(events)
        .containsExactly(
            new ItemRevised(new ItemCode(ITEM), LocalDate.of(2022, 3, 1), Instant.EPOCH));
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
