package hongdun.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.UnitId;
import hongdun.catalogue.Variant;
import hongdun.catalogue.VariantId;
import hongdun.catalogue.VariantVersion;
import hongdun.catalogue.VariantVersion.Scope;
import hongdun.catalogue.VariantVersion.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AllItemsTests {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 7);
  private static final UnitId BUREAU = new UnitId(7);

  @Test
  void whatEndsIsFollowedByTheFormerVersionThenByTheOneForEveryBureau() {
    var everywhere = version(1, Optional.empty(), DAY.minusYears(2), Optional.empty());
    var former = version(2, Optional.of(BUREAU), DAY.minusYears(1), Optional.empty());
    var own = version(3, Optional.of(BUREAU), DAY.minusDays(1), Optional.of(DAY));

    assertThat(all(everywhere, former, own).variant("permit", "", BUREAU, DAY)).contains(own);
    assertThat(all(everywhere, former, own).variant("permit", "", BUREAU, DAY.plusDays(1)))
        .contains(former);
    assertThat(all(everywhere, former, own).without(own, DAY)).contains(former);
    assertThat(all(everywhere, own).without(own, DAY)).contains(everywhere);
  }

  @Test
  void whereNothingElseWouldHoldThereIsNothingToTakeOver() {
    var own = version(3, Optional.of(BUREAU), DAY.minusDays(1), Optional.empty());
    var later = version(4, Optional.of(BUREAU), DAY.plusDays(10), Optional.empty());
    var ended = version(5, Optional.empty(), DAY.minusYears(1), Optional.of(DAY.minusDays(5)));

    assertThat(all(own, later, ended).without(own, DAY.plusDays(1))).isEmpty();
    assertThat(all(own, later, ended).without(own, DAY.plusDays(10))).contains(later);
  }

  private static AllItems all(VariantVersion... versions) {
    return new AllItems(List.of(), List.of(versions), Map.of());
  }

  private static VariantVersion version(
      long id, Optional<UnitId> bureau, LocalDate from, Optional<LocalDate> to) {
    return new VariantVersion(
        new VariantId(id),
        new Scope("permit", bureau, ""),
        State.ACTIVE,
        Optional.of(from),
        to,
        1,
        new Variant(Variant.ONE_REVIEW_ONE_APPROVE, 3, 0, List.of()));
  }
}
