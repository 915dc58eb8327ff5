package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.optionalLong;
import static hongdun.casework.persistence.Columns.utc;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.casework.domain.InternalNote;
import hongdun.casework.domain.InternalNote.Author;
import hongdun.casework.domain.InternalNote.Kind;
import hongdun.casework.domain.InternalNote.Reader;
import hongdun.casework.domain.InternalNote.Told;
import hongdun.casework.domain.UnreadNote;
import hongdun.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 内部备注 — the notes officers wrote for each other, append-only, and who has read them. */
@Component
public class InternalNotes {
  /** Counted so far; more are said to be more. */
  public static final int COUNTED = 1000;

  private final JdbcClient jdbc;

  InternalNotes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A note of an officer, and the bureaus it is meant for besides his own. */
  public void add(
      MatterId matter, Actor.Officer by, String note, Collection<UnitId> told, Instant at) {
    var id =
        jdbc.sql(
                """
                insert into casework.internal_note (matter, officer, unit, noted_at, note)
                values (?, ?, ?, ?, ?)
                returning id
                """)
            .params(matter.value(), by.officer(), by.unit(), utc(at), note)
            .query(Long.class)
            .single();
    tell(id, matter, told);
  }

  /** A note of what the delegation brought about, by the number of its instrument. */
  public void add(
      MatterId matter, Kind kind, String instrument, Collection<UnitId> told, Instant at) {
    var id =
        jdbc.sql(
                """
                insert into casework.internal_note (matter, noted_at, note, kind)
                values (?, ?, ?, ?)
                returning id
                """)
            .params(matter.value(), utc(at), instrument, kind.name())
            .query(Long.class)
            .single();
    tell(id, matter, told);
  }

  private void tell(long note, MatterId matter, Collection<UnitId> bureaus) {
    for (var bureau : bureaus) {
      jdbc.sql("insert into casework.note_told (note, bureau, matter) values (?, ?, ?)")
          .params(note, bureau.value(), matter.value())
          .update();
    }
  }

  /** The notes on a matter, oldest first. */
  public List<InternalNote> of(MatterId matter) {
    var told = told(matter);
    var readers = readers(matter);
    return jdbc.sql(
            """
            select id, kind, officer, unit, noted_at, note
              from casework.internal_note
             where matter = ?
             order by id
            """)
        .param(matter.value())
        .query((row, _) ->
            new InternalNote(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                author(row),
                Columns.instant(row, "noted_at"),
                row.getString("note"),
                told.getOrDefault(row.getLong("id"), List.of()),
                readers.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private static Optional<Author> author(ResultSet row) throws SQLException {
    var officer = optionalLong(row, "officer").map(OfficerId::new);
    var unit = optionalLong(row, "unit").map(UnitId::new);
    return officer.isPresent() && unit.isPresent()
        ? Optional.of(new Author(officer.get(), unit.get()))
        : Optional.empty();
  }

  private Map<Long, List<Told>> told(MatterId matter) {
    var told = new HashMap<Long, List<Told>>();
    jdbc.sql(
            """
            select note, bureau, read_at is not null as read
              from casework.note_told
             where matter = ?
             order by note, bureau
            """)
        .param(matter.value())
        .query(row -> {
          told.computeIfAbsent(row.getLong("note"), _ -> new ArrayList<>())
              .add(new Told(new UnitId(row.getLong("bureau")), row.getBoolean("read")));
        });
    return told;
  }

  private Map<Long, List<Reader>> readers(MatterId matter) {
    var readers = new HashMap<Long, List<Reader>>();
    jdbc.sql(
            """
            select r.note, r.officer, r.read_at
              from casework.internal_note n
              join casework.note_reader r on r.note = n.id
             where n.matter = ?
             order by r.note, r.read_at, r.officer
            """)
        .param(matter.value())
        .query(row -> {
          readers
              .computeIfAbsent(row.getLong("note"), _ -> new ArrayList<>())
              .add(
                  new Reader(
                      new OfficerId(row.getLong("officer")), Columns.instant(row, "read_at")));
        });
    return readers;
  }

  /** 已阅: an officer has read what was meant for his bureau, up to a note. */
  public void read(MatterId matter, UnitId bureau, Actor.Officer reader, long upTo, Instant at) {
    jdbc.sql(
            """
            insert into casework.note_reader (note, officer, unit, read_at)
            select note, :officer, :unit, :at
              from casework.note_told
             where matter = :matter and bureau = :bureau and note <= :upTo
                on conflict do nothing
            """)
        .param("matter", matter.value())
        .param("bureau", bureau.value())
        .param("officer", reader.officer())
        .param("unit", reader.unit())
        .param("upTo", upTo)
        .param("at", utc(at))
        .update();
  }

  /** A bureau has read what was meant for it, up to a note. */
  public void settle(MatterId matter, UnitId bureau, long upTo, Instant at) {
    jdbc.sql(
            """
            update casework.note_told
               set read_at = :at
             where matter = :matter and bureau = :bureau and note <= :upTo and read_at is null
            """)
        .param("matter", matter.value())
        .param("bureau", bureau.value())
        .param("upTo", upTo)
        .param("at", utc(at))
        .update();
  }

  /**
   * 收件人 — to whom what is unread in a bureau is shown.
   *
   * @param officers himself, and for whom he stands in
   * @param units of the bureau: a matter in the hands of one of them concerns him alone
   */
  public record Addressee(UnitId bureau, List<OfficerId> officers, List<UnitId> units) {}

  /** What a bureau has not read and concerns this officer, oldest first. */
  public List<UnreadNote> unread(Addressee addressee, int most) {
    return jdbc.sql(
            """
            select n.id, n.kind, n.unit, n.noted_at, n.note, m.id as matter, m.number, m.subject
              from casework.note_told t
              join casework.internal_note n on n.id = t.note
              join casework.matter m on m.id = t.matter
              left join casework.assignment a
                     on a.matter = t.matter and upper_inf(a.period) and a.kind = 'OFFICER'
                    and a.unit = any (:units)
             where t.bureau = :bureau
               and t.read_at is null
               and (a.officer is null or a.officer = any (:officers))
             order by t.note
             limit :most
            """)
        .param("bureau", addressee.bureau().value())
        .param("officers", ids(addressee))
        .param("units", units(addressee))
        .param("most", most)
        .query((row, _) ->
            new UnreadNote(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                optionalLong(row, "unit").map(UnitId::new),
                Columns.instant(row, "noted_at"),
                row.getString("note"),
                new MatterId(row.getLong("matter")),
                row.getString("number"),
                row.getString("subject")))
        .list();
  }

  /** How many, counted to a thousand. */
  public int countUnread(Addressee addressee) {
    return jdbc.sql(
            """
            select count(*)
              from (select
                      from casework.note_told t
                      left join casework.assignment a
                             on a.matter = t.matter and upper_inf(a.period) and a.kind = 'OFFICER'
                            and a.unit = any (:units)
                     where t.bureau = :bureau
                       and t.read_at is null
                       and (a.officer is null or a.officer = any (:officers))
                     limit :counted) as few
            """)
        .param("bureau", addressee.bureau().value())
        .param("officers", ids(addressee))
        .param("units", units(addressee))
        .param("counted", COUNTED)
        .query(Integer.class)
        .single();
  }

  private static Long[] ids(Addressee addressee) {
    return addressee.officers().stream().map(OfficerId::value).toArray(Long[]::new);
  }

  private static Long[] units(Addressee addressee) {
    return addressee.units().stream().map(UnitId::value).toArray(Long[]::new);
  }
}
