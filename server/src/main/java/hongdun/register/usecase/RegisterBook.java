package hongdun.register.usecase;

import hongdun.register.Alteration;
import hongdun.register.ChangeFeed;
import hongdun.register.Establishment;
import hongdun.register.FoldedName;
import hongdun.register.MarketEntity;
import hongdun.register.NamedEntity;
import hongdun.register.Register;
import hongdun.register.persistence.Entities;
import hongdun.register.persistence.Entries;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 登记簿 — the book as other rooms use it. */
@Component
class RegisterBook implements Register, ChangeFeed {
  private final EnterEstablishment enterEstablishment;
  private final EnterAlteration enterAlteration;
  private final HandToOffice handToOffice;
  private final Entities entities;
  private final Entries entries;

  RegisterBook(
      EnterEstablishment enterEstablishment,
      EnterAlteration enterAlteration,
      HandToOffice handToOffice,
      Entities entities,
      Entries entries) {
    this.enterEstablishment = enterEstablishment;
    this.enterAlteration = enterAlteration;
    this.handToOffice = handToOffice;
    this.entities = entities;
    this.entries = entries;
  }

  @Override
  public MarketEntity enter(Establishment establishment) {
    var entity = enterEstablishment.enter(establishment);
    handToOffice.hand(entity);
    return entity;
  }

  @Override
  public Optional<MarketEntity> alter(Alteration alteration) {
    var altered = enterAlteration.enter(alteration);
    altered.ifPresent(handToOffice::hand);
    return altered;
  }

  @Override
  public Optional<MarketEntity> find(UnifiedSocialCreditCode code) {
    return entities.find(code);
  }

  @Override
  public List<String> holders(MarketEntity entity, Establishment.PostHeld post) {
    return entities.holders(entity, post);
  }

  @Override
  public List<NamedEntity> withTradeName(
      String tradeName, String cityPrefix, LocalDate freedSince) {
    return entities.withTradeName(new FoldedName(tradeName), cityPrefix, freedSince);
  }

  @Override
  public List<NamedEntity> bearing(Set<String> names) {
    return entities.bearing(names.stream().map(FoldedName::new).collect(Collectors.toSet()));
  }

  @Override
  public Beside beside(
      String tradeName, String cityPrefix, LocalDate freedSince, Set<String> names) {
    return entities.beside(
        new FoldedName(tradeName),
        cityPrefix,
        freedSince,
        names.stream().map(FoldedName::new).collect(Collectors.toSet()));
  }

  @Override
  public List<Change> after(Position position, int most) {
    return entries.changesAfter(position, most);
  }
}
