package hongdun.register.domain;

import hongdun.register.Establishment.Composition;
import hongdun.register.LicenceCopies.LicenceCopy;
import hongdun.register.MarketEntity;
import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 公示信息 — everything of an entity that is shown to anyone.
 *
 * @param authority empty when the entity was imported and lies in no division of ours
 * @param household of an individual household; empty for every other type
 * @param source where an imported entity comes from; empty for one that was entered here
 */
public record EntityRecord(
    MarketEntity entity,
    Optional<BilingualText> authority,
    Optional<LocalDate> term,
    Optional<Household> household,
    List<ShownShareholder> shareholders,
    List<HistoryLine> history,
    List<LicenceCopy> licences,
    Optional<Source> source) {
  /** The copy a QR code names. */
  public Optional<LicenceCopy> licence(String id) {
    return licences.stream().filter(copy -> Long.toString(copy.id()).equals(id)).findFirst();
  }

  /** 个体工商户 — how a household is composed, and who of the family takes part. */
  public record Household(Composition composition, List<String> family) {}
}
