package hongdun.register.persistence;

import hongdun.register.Establishment.Contribution;
import hongdun.register.Establishment.PostHeld;
import hongdun.register.Establishment.Shareholder;
import hongdun.register.domain.ShownShareholder;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Money;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 人员与出资 — the people of an entity and who subscribed what. */
@Repository
public class People {
  private final JdbcClient jdbc;
  private final SealedPeople sealed;

  People(JdbcClient jdbc, SealedPeople sealed) {
    this.jdbc = jdbc;
    this.sealed = sealed;
  }

  /**
   * A person under the id he is given.
   *
   * @param residence where the operator of a household lives (Regulation Art. 8), else empty
   */
  public record NewPerson(
      long id,
      Sensitive<String> name,
      Sensitive<IdentityDocument> document,
      Sensitive<String> phone,
      Sensitive<String> residence) {}

  /** A post a person takes up. */
  public record NewPost(long person, PostHeld post) {}

  /** What a shareholder subscribes; the person is given for a natural one only. */
  public record NewContribution(Contribution contribution, Optional<Long> person) {}

  /**
   * The people of an entity, their posts and what they subscribe, in the order of the positions.
   */
  public record Members(
      List<NewPerson> people,
      List<NewPost> posts,
      LocalDate since,
      List<NewContribution> contributions) {}

  public List<Long> takeIds(int count) {
    return jdbc.sql(
            """
            select nextval(pg_get_serial_sequence('register.person', 'id'))
              from generate_series(1, :count)
            """)
        .param("count", count)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /** Writes the members of an entity; numbers and phones go where no public query reads. */
  public void insert(Region region, long entity, Members members) {
    var people = members.people();
    var numbers =
        people.stream().map(one -> sealed.seal(one.id(), one.document().value())).toList();
    var posts = members.posts();
    var contributions = members.contributions();
    var organisations =
        contributions.stream().map(one -> organisation(one.contribution().shareholder())).toList();
    jdbc.sql(
            """
            with people as (
              insert into register.person (region, id, entity, name)
              overriding system value
              select :region, id, :entity, name
                from unnest(cast(:ids as bigint[]), cast(:names as text[])) as new (id, name)),
            secrets as (
              insert into register.person_secret (
                  region, person, document_kind, document_number, sealed_key, number_digest, phone,
                  residence)
              select :region, id, document_kind, document_number, sealed_key, digest, phone,
                     residence
                from unnest(cast(:ids as bigint[]), cast(:kinds as text[]), cast(:numbers as text[]),
                            cast(:keys as integer[]), cast(:digests as bytea[]),
                            cast(:phones as text[]), cast(:residences as text[]))
                     as new (id, document_kind, document_number, sealed_key, digest, phone,
                             residence)),
            posts as (
              insert into register.person_in_role (region, entity, person, post, since)
              select :region, :entity, person, post, :since
                from unnest(cast(:holders as bigint[]), cast(:posts as text[])) as new (person, post)
              on conflict do nothing)
            insert into register.contribution (
                region, entity, position, person, organisation, organisation_code,
                organisation_number, subscribed_fen, form, due_by)
            select :region, :entity, position, person, organisation, code, number, subscribed, form,
                   due_by
              from unnest(cast(:shareholders as bigint[]), cast(:organisations as text[]),
                          cast(:codes as text[]), cast(:organisationNumbers as text[]),
                          cast(:subscribed as bigint[]), cast(:forms as text[]),
                          cast(:dueBy as date[]))
                   with ordinality
                   as new (person, organisation, code, number, subscribed, form, due_by, position)
            """)
        .param("region", region.code())
        .param("entity", entity)
        .param("ids", people.stream().map(NewPerson::id).toArray(Long[]::new))
        .param("names", texts(people, one -> one.name().value()))
        .param("kinds", texts(people, one -> one.document().value().kind().name()))
        .param("numbers", numbers.toArray(String[]::new))
        .param("keys", numbers.stream().map(sealed::keyOf).toArray(Integer[]::new))
        .param(
            "digests",
            people.stream()
                .map(one -> sealed.digest(one.document().value().number()))
                .toArray(byte[][]::new))
        .param("phones", texts(people, one -> one.phone().value()))
        .param("residences", texts(people, one -> one.residence().value()))
        .param("holders", posts.stream().map(NewPost::person).toArray(Long[]::new))
        .param("posts", texts(posts, one -> one.post().name()))
        .param("since", members.since())
        .param(
            "shareholders",
            contributions.stream().map(one -> one.person().orElse(null)).toArray(Long[]::new))
        .param("organisations", texts(organisations, Organisation::name))
        .param("codes", texts(organisations, Organisation::code))
        .param("organisationNumbers", texts(organisations, Organisation::number))
        .param(
            "subscribed",
            contributions.stream()
                .map(one -> one.contribution().subscribed().fen())
                .toArray(Long[]::new))
        .param("forms", texts(contributions, one -> one.contribution().form()))
        .param("dueBy", texts(contributions, one -> one.contribution().dueBy().toString()))
        .update();
  }

  private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  /** The names of those who hold a post, in the order in which they were entered. */
  public List<String> namesOf(Region region, long entity, PostHeld post) {
    return jdbc.sql(
            """
            select p.name
              from register.person_in_role r
              join register.person p on p.region = r.region and p.id = r.person
             where r.region = ? and r.entity = ? and r.post = ?
             order by r.person
            """)
        .params(region.code(), entity, post.name())
        .query((row, _) -> row.getString(1))
        .list();
  }

  /**
   * The shareholders as the public may know them: names and amounts, each once with all he
   * subscribed, whatever he contributes, and the day by which the last of it is due.
   */
  public List<ShownShareholder> shareholdersOf(Region region, long entity) {
    return jdbc.sql(
            """
            select coalesce(c.organisation, p.name) as name, c.organisation_code,
                   c.person is not null as natural_person,
                   cast(sum(c.subscribed_fen) as bigint) as subscribed_fen, max(c.due_by) as due_by
              from register.contribution c
              left join register.person p on p.region = c.region and p.id = c.person
             where c.region = ? and c.entity = ?
             group by c.person, p.name, c.organisation, c.organisation_code, c.organisation_number
             order by min(c.position)
            """)
        .params(region.code(), entity)
        .query((row, _) ->
            new ShownShareholder(
                row.getString("name"),
                row.getBoolean("natural_person"),
                Optional.ofNullable(row.getString("organisation_code"))
                    .map(UnifiedSocialCreditCode::new),
                new Money(row.getLong("subscribed_fen")),
                row.getObject("due_by", LocalDate.class)))
        .list();
  }

  private record Organisation(
      @Nullable String name, @Nullable String code, @Nullable String number) {}

  private static Organisation organisation(Shareholder shareholder) {
    return switch (shareholder) {
      case Shareholder.Natural _ -> new Organisation(null, null, null);
      case Shareholder.Legal(var name, var code, var number) ->
          new Organisation(
              name,
              code.map(UnifiedSocialCreditCode::value).orElse(null),
              number.isEmpty() ? null : number);
    };
  }
}
