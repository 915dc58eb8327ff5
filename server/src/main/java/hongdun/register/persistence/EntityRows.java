package hongdun.register.persistence;

import hongdun.register.Establishment;
import hongdun.register.Establishment.Shareholder;
import hongdun.register.FoldedName;
import hongdun.register.persistence.EntityBatches.Coded;
import hongdun.shared.IdentityDocument;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 批量入册的行 — the rows of all tables, with the ids that tie them together. */
final class EntityRows {
  final List<Long> ids;
  final List<EntityRow> entities = new ArrayList<>();
  final List<PersonRow> people = new ArrayList<>();
  final List<PostRow> posts = new ArrayList<>();
  final List<ContributionRow> contributions = new ArrayList<>();
  private final List<Coded> coded;
  private final SealedPeople sealed;

  EntityRows(List<Coded> coded, List<Long> ids, SealedPeople sealed) {
    this.coded = coded;
    this.ids = ids;
    this.sealed = sealed;
  }

  int countPeople() {
    return coded.stream()
        .mapToInt(entity -> Persons.of(entity.entity().establishment()).size())
        .sum();
  }

  void gather(Iterator<Long> personIds) {
    for (int i = 0; i < coded.size(); i++) {
      gather(coded.get(i), ids.get(i), personIds);
    }
  }

  private void gather(Coded one, long id, Iterator<Long> personIds) {
    var establishment = one.entity().establishment();
    var region = establishment.region().code();
    var written = new LinkedHashMap<IdentityDocument, Long>();
    Persons.of(establishment)
        .forEach((document, person) -> {
          long personId = personIds.next();
          written.put(document, personId);
          var number = sealed.seal(personId, document);
          people.add(
              new PersonRow(
                  region,
                  personId,
                  id,
                  person.name(),
                  document.kind().name(),
                  number,
                  sealed.keyOf(number),
                  person.phone()));
        });
    Long representative = null;
    for (var holder : establishment.people()) {
      var person = written.get(holder.document().value());
      posts.add(new PostRow(region, id, person, holder.post().name(), establishment.established()));
      if (holder.post().isHead()) {
        representative = person;
      }
    }
    entities.add(EntityRow.of(one, id, representative));
    contribute(establishment, id, written);
  }

  private void contribute(
      Establishment establishment, long id, Map<IdentityDocument, Long> written) {
    int position = 0;
    for (var contribution : establishment.contributions()) {
      position++;
      var row =
          switch (contribution.shareholder()) {
            case Shareholder.Natural(_, var document) ->
                new ContributionRow(
                    establishment.region().code(),
                    id,
                    position,
                    written.get(document.value()),
                    null,
                    null,
                    null,
                    contribution.subscribed().fen(),
                    contribution.form(),
                    contribution.dueBy());
            case Shareholder.Legal(var name, var code, var number) ->
                new ContributionRow(
                    establishment.region().code(),
                    id,
                    position,
                    null,
                    name,
                    code.map(UnifiedSocialCreditCode::value).orElse(null),
                    number.isEmpty() ? null : number,
                    contribution.subscribed().fen(),
                    contribution.form(),
                    contribution.dueBy());
          };
      contributions.add(row);
    }
  }

  /** The natural persons of an entity, each once, whatever posts and shares he has. */
  private record Persons(String name, String phone) {
    static Map<IdentityDocument, Persons> of(Establishment establishment) {
      var persons = new LinkedHashMap<IdentityDocument, Persons>();
      for (var holder : establishment.people()) {
        persons.putIfAbsent(
            holder.document().value(), new Persons(holder.name().value(), holder.phone().value()));
      }
      for (var contribution : establishment.contributions()) {
        if (contribution.shareholder() instanceof Shareholder.Natural(var name, var document)) {
          persons.putIfAbsent(document.value(), new Persons(name.value(), ""));
        }
      }
      return persons;
    }
  }

  record EntityRow(
      String region,
      long id,
      String code,
      String name,
      String division,
      String tradeName,
      String industryWords,
      String form,
      String nameKey,
      String tradeNameKey,
      String type,
      String state,
      @Nullable LocalDate freed,
      @Nullable Long legalRepresentative,
      long capitalFen,
      LocalDate established,
      @Nullable LocalDate term,
      long authority,
      String scope,
      List<String> scopeItems,
      String industry,
      @Nullable String composition,
      String domicile,
      long matter) {
    static EntityRow of(Coded coded, long id, @Nullable Long representative) {
      var establishment = coded.entity().establishment();
      var name = establishment.name();
      return new EntityRow(
          establishment.region().code(),
          id,
          coded.code().value(),
          name.full(),
          name.division(),
          name.tradeName(),
          name.industryWords(),
          name.form(),
          new FoldedName(name.full()).value(),
          new FoldedName(name.tradeName()).value(),
          establishment.type().name(),
          coded.entity().state().name(),
          coded.entity().freed().orElse(null),
          representative,
          establishment.capital().fen(),
          establishment.established(),
          establishment.term().orElse(null),
          establishment.authority().value(),
          establishment.scope(),
          establishment.scopeItems(),
          establishment.industry(),
          establishment.composition().map(Establishment.Composition::name).orElse(null),
          establishment.domicile(),
          establishment.matter());
    }
  }

  record PersonRow(
      String region,
      long id,
      long entity,
      String name,
      String documentKind,
      String documentNumber,
      int sealedKey,
      String phone) {}

  record PostRow(String region, long entity, @Nullable Long person, String post, LocalDate since) {}

  record ContributionRow(
      String region,
      long entity,
      int position,
      @Nullable Long person,
      @Nullable String organisation,
      @Nullable String organisationCode,
      @Nullable String organisationNumber,
      long subscribedFen,
      String form,
      LocalDate dueBy) {}
}
