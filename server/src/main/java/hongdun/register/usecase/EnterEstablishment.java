package hongdun.register.usecase;

import hongdun.agency.Agency;
import hongdun.register.EntityType;
import hongdun.register.Establishment;
import hongdun.register.Establishment.Contribution;
import hongdun.register.Establishment.Shareholder;
import hongdun.register.MarketEntity;
import hongdun.register.RegisterChanged;
import hongdun.register.domain.OrganisationBodies;
import hongdun.register.persistence.Entities;
import hongdun.register.persistence.Entries;
import hongdun.register.persistence.People;
import hongdun.register.persistence.People.Members;
import hongdun.register.persistence.People.NewContribution;
import hongdun.register.persistence.People.NewPerson;
import hongdun.register.persistence.People.NewPost;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
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
    var persons = new Persons();
    var members = persons.of(establishment, book.people()::takeIds);
    var given = giveCode(establishment, persons.head(establishment));
    book.people().insert(establishment.region(), given.entity(), members);
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
  private Given giveCode(Establishment establishment, Optional<Long> head) {
    var division = agency.unit(establishment.authority()).region();
    for (int i = 0; i < TRIES; i++) {
      var code = draw(establishment, division);
      var entity = book.entities().insert(code, establishment, head);
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
          FOREIGN_BRANCH,
          REPRESENTATIVE_OFFICE ->
          UnifiedSocialCreditCode.ENTERPRISE;
      case NOT_STATED -> throw new IllegalArgumentException("What is established here has a type");
    };
  }

  /** The natural persons of an entity, each once, whatever posts and shares he has. */
  private static final class Persons {
    private final Map<IdentityDocument, NewPerson> known = new LinkedHashMap<>();

    Members of(Establishment establishment, IntFunction<List<Long>> ids) {
      for (var holder : establishment.people()) {
        meet(holder.name(), holder.document(), holder.phone(), holder.residence());
      }
      for (var contribution : establishment.contributions()) {
        if (contribution.shareholder() instanceof Shareholder.Natural(var name, var document)) {
          meet(name, document, Sensitive.of(""), Sensitive.of(""));
        }
      }
      var given = ids.apply(known.size()).iterator();
      known.replaceAll((_, person) -> withId(given.next(), person));
      return new Members(
          List.copyOf(known.values()),
          establishment.people().stream()
              .map(holder -> new NewPost(id(holder.document()), holder.post()))
              .toList(),
          establishment.established(),
          establishment.contributions().stream()
              .map(one -> new NewContribution(one, holderOf(one)))
              .toList());
    }

    /** Who the entity is registered under. */
    Optional<Long> head(Establishment establishment) {
      return establishment.people().stream()
          .filter(holder -> holder.post().isHead())
          .map(holder -> id(holder.document()))
          .reduce((_, last) -> last);
    }

    private void meet(
        Sensitive<String> name,
        Sensitive<IdentityDocument> document,
        Sensitive<String> phone,
        Sensitive<String> residence) {
      known.merge(
          document.value(),
          new NewPerson(0, name, document, phone, residence),
          (first, again) ->
              again.residence().value().isEmpty()
                  ? first
                  : new NewPerson(0, first.name(), document, first.phone(), again.residence()));
    }

    private static NewPerson withId(long id, NewPerson person) {
      return new NewPerson(
          id, person.name(), person.document(), person.phone(), person.residence());
    }

    private long id(Sensitive<IdentityDocument> document) {
      return Objects.requireNonNull(known.get(document.value())).id();
    }

    private Optional<Long> holderOf(Contribution contribution) {
      return switch (contribution.shareholder()) {
        case Shareholder.Natural(_, var document) -> Optional.of(id(document));
        case Shareholder.Legal _ -> Optional.empty();
      };
    }
  }
}
