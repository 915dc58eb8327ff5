package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.casework.domain.GreenChannel.Reason;
import hongdun.portal.CodeEntry;
import hongdun.portal.CodeLists;
import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 绿色通道理由: a dated list of the bureau's; what a flag was given for keeps its name. */
class GreenChannelReasonsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);
  private final GreenChannelReasons reasons = new GreenChannelReasons(new Kept());

  @Test
  void whatHasEndedIsNotOfferedAndKeepsItsNameWhereItWasGiven() {
    assertThat(reasons.offered(TODAY))
        .extracting(GreenChannelReasons.Offered::code)
        .contains("KEY_PROJECT", "HARVEST")
        .doesNotContain("FLOOD")
        .endsWith("OTHER");
    assertThat(reasons.offered(TODAY.minusDays(10)))
        .extracting(GreenChannelReasons.Offered::code)
        .contains("FLOOD")
        .doesNotContain("HARVEST");
    assertThat(reasons.named(new Reason("FLOOD"), TODAY).zh()).isEqualTo("抗洪抢险");
  }

  @Test
  void aCodeNoListKnowsIsShownAsItIs() {
    assertThat(reasons.named(new Reason("NO_SUCH"), TODAY).en()).isEqualTo("NO_SUCH");
  }

  /** What ships, one that ended yesterday and one that begins today. */
  private static final class Kept implements CodeLists {
    @Override
    public List<CodeEntry> entries(String list) {
      return Stream.concat(
              new GreenChannelReasons.Kept().shipped().stream(),
              Stream.of(
                  entry("FLOOD", "抗洪抢险", TODAY.minusYears(1), Optional.of(TODAY.minusDays(1))),
                  entry("HARVEST", "抢收抢种", TODAY, Optional.empty())))
          .toList();
    }

    private static CodeEntry entry(
        String code, String name, LocalDate from, Optional<LocalDate> until) {
      return new CodeEntry(code, new BilingualText(name, code), from, until, "本局通知", Map.of());
    }

    @Override
    public <T> Supplier<T> view(String list, Function<List<CodeEntry>, T> made) {
      return () -> made.apply(entries(list));
    }
  }
}
