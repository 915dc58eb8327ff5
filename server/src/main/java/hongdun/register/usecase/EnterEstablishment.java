package hongdun.register.usecase;

import hongdun.agency.Agency;
import hongdun.register.EntityType;
import hongdun.register.Establishment;
import hongdun.register.Establishment.PersonInRole;
import hongdun.register.Establishment.Shareholder;
import hongdun.register.MarketEntity;
import hongdun.register.RegisterChanged;
import hongdun.register.domain.OrganisationBodies;
import hongdun.register.persistence.Entities;
import hongdun.register.persistence.Entries;
import hongdun.register.persistence.People;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 设立登记入册 — enters a new entity in the book, in the transaction of the act that registers it. */
@Component
public class EnterEstablishment {
  private static final int TRIES = 10;

  private final Agency agency;
  private final Book book;
  private final OrganisationBodies bodies;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  EnterEstablishment(
      Agency agency,
      Book book,
      OrganisationBodies bodies,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.agency = agency;
    this.book = book;
    this.bodies = bodies;
    this.events = events;
    this.clock = clock;
  }

  /** 簿册 — the tables that are written together. */
  @Component
  record Book(Entities entities, Entries entries, People people) {}

  @Transactional(propagation = Propagation.MANDATORY)
  public MarketEntity enter(Establishment establishment) {
    var given = giveCode(establishment);
    var region = establishment.region();
    book.entities().addDomicile(region, given.entity(), establishment.domicile());
    var persons = new Persons(region, given.entity());
    establishment.people().forEach(person -> appoint(person, establishment, given, persons));
    contribute(establishment, given, persons);
    var at = clock.instant();
    var entry = book.entries().append(given.entity(), establishment, at);
    events.publishEvent(new RegisterChanged(given.entity(), entry, at));
    return book.entities().find(given.code()).orElseThrow();
  }

  private record Given(UnifiedSocialCreditCode code, long entity) {}

  /**
   * The constraint on the code decides, not a look before: of two that draw one code one draws
   * again.
   */
  private Given giveCode(Establishment establishment) {
    var division = agency.unit(establishment.authority()).region();
    for (int i = 0; i < TRIES; i++) {
      var code = draw(establishment, division);
      var entity = book.entities().insert(code, establishment);
      if (entity.isPresent()) {
        return new Given(code, entity.get());
      }
    }
    throw new IllegalStateException("No free code in " + TRIES + " tries for " + division);
  }

  private UnifiedSocialCreditCode draw(Establishment establishment, Region division) {
    return UnifiedSocialCreditCode.of(
        UnifiedSocialCreditCode.MARKET_REGULATION,
        category(establishment.type()),
        division,
        bodies.next());
  }

  /** The category within the codes of market regulation (GB 32100-2015). */
  static char category(EntityType type) {
    return switch (type) {
      case INDIVIDUAL_HOUSEHOLD -> UnifiedSocialCreditCode.INDIVIDUAL_HOUSEHOLD;
      case FARMER_COOP, FARMER_COOP_UNION -> UnifiedSocialCreditCode.FARMERS_COOPERATIVE;
      case LLC,
          CLS,
          NON_COMPANY_LEGAL_PERSON,
          SOLE_PROPRIETORSHIP,
          PARTNERSHIP,
          BRANCH,
          FOREIGN_BRANCH ->
          UnifiedSocialCreditCode.ENTERPRISE;
    };
  }

  private void appoint(
      PersonInRole holder, Establishment establishment, Given given, Persons persons) {
    var region = establishment.region();
    var person = persons.find(holder.name(), holder.document(), holder.phone());
    book.people()
        .appoint(region, given.entity(), person, holder.post(), establishment.established());
    if (!holder.residence().value().isEmpty()) {
      book.people().livesAt(region, person, holder.residence());
    }
    if (holder.post().isHead()) {
      book.entities().nameLegalRepresentative(region, given.entity(), person);
    }
  }

  private void contribute(Establishment establishment, Given given, Persons persons) {
    int position = 0;
    for (var contribution : establishment.contributions()) {
      Optional<Long> person =
          switch (contribution.shareholder()) {
            case Shareholder.Natural(var name, var document) ->
                Optional.of(persons.find(name, document, Sensitive.of("")));
            case Shareholder.Legal _ -> Optional.empty();
          };
      position++;
      book.people()
          .contribute(establishment.region(), given.entity(), position, contribution, person);
    }
  }

  /** Writes a person once, whatever posts and shares he has. */
  private final class Persons {
    private final Region region;
    private final long entity;
    private final Map<IdentityDocument, Long> written = new HashMap<>();

    Persons(Region region, long entity) {
      this.region = region;
      this.entity = entity;
    }

    long find(
        Sensitive<String> name, Sensitive<IdentityDocument> document, Sensitive<String> phone) {
      return written.computeIfAbsent(
          document.value(), _ -> book.people().insert(region, entity, name, document, phone));
    }
  }
}
