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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 人员与出资 — the people of an entity and who subscribed what. */
@Repository
public class People {
  private final JdbcClient jdbc;

  People(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes a person; number and phone go where no public query reads. */
  public long insert(
      Region region,
      long entity,
      Sensitive<String> name,
      Sensitive<IdentityDocument> document,
      Sensitive<String> phone) {
    long person =
        jdbc.sql(
                """
                insert into register.person (region, entity, name)
                values (?, ?, ?)
                returning id
                """)
            .params(region.code(), entity, name.value())
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into register.person_secret (
                region, person, document_kind, document_number, phone)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            region.code(),
            person,
            document.value().kind().name(),
            document.value().number(),
            phone.value())
        .update();
    return person;
  }

  /** 经营者住所 — where the operator of a household lives (Regulation Art. 8). */
  public void livesAt(Region region, long person, Sensitive<String> residence) {
    jdbc.sql(
            """
            update register.person_secret
               set residence = ?
             where region = ? and person = ?
            """)
        .params(residence.value(), region.code(), person)
        .update();
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

  public void appoint(Region region, long entity, long person, PostHeld post, LocalDate since) {
    jdbc.sql(
            """
            insert into register.person_in_role (region, entity, person, post, since)
            values (?, ?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(region.code(), entity, person, post.name(), since)
        .update();
  }

  /** Writes a contribution; the person is given for a natural shareholder only. */
  public void contribute(
      Region region, long entity, int position, Contribution contribution, Optional<Long> person) {
    var organisation = organisation(contribution.shareholder());
    jdbc.sql(
            """
            insert into register.contribution (
                region, entity, position, person, organisation, organisation_code,
                organisation_number, subscribed_fen, form, due_by)
            values (:region, :entity, :position, :person, :organisation, :code, :number,
                :subscribed, :form, :dueBy)
            """)
        .param("region", region.code())
        .param("entity", entity)
        .param("position", position)
        .param("person", person.orElse(null))
        .param("organisation", organisation.name())
        .param("code", organisation.code())
        .param("number", organisation.number())
        .param("subscribed", contribution.subscribed().fen())
        .param("form", contribution.form())
        .param("dueBy", contribution.dueBy())
        .update();
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
