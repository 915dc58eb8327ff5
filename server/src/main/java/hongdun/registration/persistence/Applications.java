package hongdun.registration.persistence;

import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.portal.HeldRows;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Application.Applicant;
import hongdun.registration.domain.Application.State;
import hongdun.registration.domain.Draft;
import hongdun.shared.Language;
import hongdun.shared.Sensitive;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The applications and what is filled in. */
@Repository
public class Applications {
  private static final String COLUMNS =
      """
      select id, item, account, entered_by, bureau, party_name, party_contact, language, state, draft,
             matter, created_at, updated_at
        from registration.application
      """;

  /** Stands for an application that has no id yet. */
  private static final ApplicationId NONE = new ApplicationId(0);

  private final JdbcClient jdbc;
  private final Drafts drafts;
  private final HeldRows<ApplicationId, Application> held = new HeldRows<>();

  Applications(JdbcClient jdbc, Drafts drafts) {
    this.jdbc = jdbc;
    this.drafts = drafts;
  }

  /** Adds an application; what is sealed is bound to its id and follows once it has one. */
  public ApplicationId add(
      String item, Applicant applicant, Language language, Draft draft, Instant now) {
    var open = draft.withNumbers(_ -> "").withSalt("");
    var id = add(item, applicant, language, drafts.write(NONE, open), now);
    if (!open.equals(draft)) {
      fillIn(id, draft, now);
    }
    return id;
  }

  private ApplicationId add(
      String item, Applicant applicant, Language language, Drafts.Stored draft, Instant now) {
    var insert =
        jdbc.sql(
                """
                insert into registration.application
                  (item, account, entered_by, bureau, party_name, party_contact, language, draft,
                   sealed_key, created_at, updated_at)
                values (:item, :account, :entered_by, :bureau, :party_name, :party_contact, :language,
                        :draft::jsonb, :key, :now, :now)
                returning id
                """)
            .param("item", item)
            .param("language", language.name())
            .param("draft", draft.json())
            .param("key", draft.key(), Types.INTEGER)
            .param("now", now.atOffset(ZoneOffset.UTC));
    var whose =
        switch (applicant) {
          case Applicant.Online(var account) ->
              insert
                  .param("account", account)
                  .param("entered_by", null)
                  .param("bureau", null)
                  .param("party_name", "")
                  .param("party_contact", "");
          case Applicant.WalkIn(var officer, var bureau, var name, var contact) ->
              insert
                  .param("account", null)
                  .param("entered_by", officer)
                  .param("bureau", bureau.value())
                  .param("party_name", name.value())
                  .param("party_contact", contact.value());
        };
    return whose.query((row, _) -> new ApplicationId(row.getLong("id"))).single();
  }

  public Optional<Application> find(ApplicationId id) {
    return held.find(
        id,
        () -> jdbc.sql(COLUMNS + " where id = ?").param(id.value()).query(this::map).optional());
  }

  public List<Application> findAll(Collection<ApplicationId> ids) {
    return jdbc.sql(COLUMNS + " where id = any (:ids)")
        .param("ids", ids.stream().map(ApplicationId::value).toArray(Long[]::new))
        .query(this::map)
        .list();
  }

  /** The application, locked until the transaction ends. */
  public Optional<Application> lock(ApplicationId id) {
    return held.lock(
        id,
        () ->
            jdbc.sql(COLUMNS + " where id = ? for update")
                .param(id.value())
                .query(this::map)
                .optional());
  }

  /**
   * Other applications of the item that were handed in for the same address, of a company for the
   * same trade name; holds everyone else who asks for these until the transaction ends.
   */
  public List<Application> lockHandedInAlike(Application application) {
    var draft = application.draft();
    var word = draft.ofHousehold() ? draft.premises().address() : draft.name().tradeName();
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('handed in ' || ? || ' ' || ?, 0))")
        .params(application.item(), word)
        .query((_, _) -> true)
        .single();
    var alike =
        draft.ofHousehold()
            ? " where draft -> 'premises' ->> 'address' = :word"
            : " where draft -> 'name' ->> 'tradeName' = :word";
    return jdbc.sql(COLUMNS + alike + " and matter is not null and item = :item and id <> :id")
        .param("word", word)
        .param("item", application.item())
        .param("id", application.id().value())
        .query(this::map)
        .list();
  }

  public Optional<Application> ofMatter(MatterId matter) {
    return jdbc.sql(COLUMNS + " where matter = ?")
        .param(matter.value())
        .query(this::map)
        .optional();
  }

  public Optional<ApplicationId> idOf(MatterId matter) {
    return jdbc.sql("select id from registration.application where matter = ?")
        .param(matter.value())
        .query((row, _) -> new ApplicationId(row.getLong("id")))
        .optional();
  }

  /** An account's applications, the newest first. */
  public List<Application> ofAccount(long account) {
    return jdbc.sql(
            COLUMNS + " where account = ? and state <> 'PURGED' order by updated_at desc limit 100")
        .param(account)
        .query(this::map)
        .list();
  }

  /** Everything an account has filled in, the oldest first. */
  public List<Application> allOf(long account) {
    return jdbc.sql(COLUMNS + " where account = ? and state <> 'PURGED' order by id")
        .param(account)
        .query(this::map)
        .list();
  }

  /** The drafts entered at a bureau's counters, the newest first. */
  public List<Application> draftsAtCounter(UnitId bureau) {
    return jdbc.sql(
            COLUMNS
                + " where bureau = ? and entered_by is not null and state = 'DRAFT'"
                + " order by updated_at desc limit 100")
        .param(bureau.value())
        .query(this::map)
        .list();
  }

  /**
   * Those of a counter that were given back and not handed in again, as far as their last day is
   * not before a day, the newest first.
   */
  public List<Application> returnedToCounter(UnitId bureau, LocalDate notOver) {
    return jdbc.sql(
            COLUMNS
                + """
                 where bureau = :bureau and entered_by is not null and state = 'HANDED_IN'
                   and id in (select c.application
                                from registration.correction c
                               where c.resubmit_by >= :notOver
                                 and not exists (select 1
                                                   from registration.submission s
                                                  where s.application = c.application
                                                    and s.number > c.submission)
                                 and not exists (select 1
                                                   from registration.correction_settled d
                                                  where d.application = c.application))
                 order by updated_at desc
                 limit 100
                """)
        .param("bureau", bureau.value())
        .param("notOver", notOver)
        .query(this::map)
        .list();
  }

  public void fillIn(ApplicationId id, Draft draft, Instant now) {
    held.changed();
    var stored = drafts.write(id, draft);
    jdbc.sql(
            """
            update registration.application
               set draft = :draft::jsonb, sealed_key = :key, updated_at = :now
             where id = :id
            """)
        .param("draft", stored.json())
        .param("key", stored.key(), Types.INTEGER)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .update();
  }

  /** Somebody works on it: what is filled in stays, and the time to purge it begins anew. */
  public void touch(ApplicationId id, Instant now) {
    held.changed();
    jdbc.sql("update registration.application set updated_at = ? where id = ?")
        .params(now.atOffset(ZoneOffset.UTC), id.value())
        .update();
  }

  /** Who came to the counter; an application of an account has nobody there. */
  public void cameToCounter(ApplicationId id, Sensitive<String> name, Sensitive<String> contact) {
    held.changed();
    jdbc.sql(
            """
            update registration.application
               set party_name = ?, party_contact = ?
             where id = ? and entered_by is not null
            """)
        .params(name.value(), contact.value(), id.value())
        .update();
  }

  public void handedIn(ApplicationId id, MatterId matter, Instant now) {
    held.changed();
    jdbc.sql(
            """
            update registration.application
               set state = 'HANDED_IN', matter = ?, updated_at = ?
             where id = ?
            """)
        .params(matter.value(), now.atOffset(ZoneOffset.UTC), id.value())
        .update();
  }

  /** Drafts nobody touched since a time, after one. */
  public List<ApplicationId> untouchedDrafts(Instant since, ApplicationId after, int limit) {
    return jdbc.sql(
            """
            select id
              from registration.application
             where state = 'DRAFT' and updated_at < :since and id > :after
             order by id
             limit :limit
            """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("after", after.value())
        .param("limit", limit)
        .query((row, _) -> new ApplicationId(row.getLong("id")))
        .list();
  }

  /** Of these drafts those nobody touched since a time lose what was filled in; says which. */
  public List<ApplicationId> purgeDrafts(
      List<ApplicationId> these, Instant untouchedSince, Instant now) {
    held.changed();
    return jdbc.sql(
            """
            update registration.application
               set state = 'PURGED', draft = ?::jsonb, sealed_key = null, party_name = '',
                   party_contact = '', updated_at = ?
             where id in (select id
                            from registration.application
                           where state = 'DRAFT' and updated_at < ? and id = any (?)
                           order by id
                             for update skip locked)
            returning id
            """)
        .params(
            drafts.write(NONE, Draft.empty()).json(),
            now.atOffset(ZoneOffset.UTC),
            untouchedSince.atOffset(ZoneOffset.UTC),
            these.stream().map(ApplicationId::value).toArray(Long[]::new))
        .query((row, _) -> new ApplicationId(row.getLong("id")))
        .list();
  }

  private Application map(ResultSet row, int number) throws SQLException {
    var id = new ApplicationId(row.getLong("id"));
    return new Application(
        id,
        row.getString("item"),
        applicant(row),
        Language.valueOf(row.getString("language")),
        State.valueOf(row.getString("state")),
        drafts.read(id, row.getString("draft")),
        matter(row),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant());
  }

  private static Optional<MatterId> matter(ResultSet row) throws SQLException {
    var matter = row.getLong("matter");
    return row.wasNull() ? Optional.empty() : Optional.of(new MatterId(matter));
  }

  private static Applicant applicant(ResultSet row) throws SQLException {
    var account = row.getLong("account");
    if (!row.wasNull()) {
      return new Applicant.Online(account);
    }
    return new Applicant.WalkIn(
        row.getLong("entered_by"),
        new UnitId(row.getLong("bureau")),
        Sensitive.of(row.getString("party_name")),
        Sensitive.of(row.getString("party_contact")));
  }
}
