package hongdun.ledger.persistence;

import hongdun.ledger.LedgerEntry;
import hongdun.ledger.domain.Seal;
import hongdun.ledger.domain.SealedAct;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** 账本条目 — the entries of the ledger and what they seal. */
@Component
public class Entries {
  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private final JdbcClient jdbc;

  Entries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes a block of numbers, which the transaction gives back if it fails; answers the first. */
  public long takeNumbers(String register, int year, int count) {
    var last =
        jdbc.sql(
                """
                insert into ledger.numbering as n (register, year, last)
                values (:register, :year, :count)
                on conflict (register, year) do update set last = n.last + :count
                returning last
                """)
            .param("register", register)
            .param("year", year)
            .param("count", count)
            .query(Long.class)
            .single();
    return last - count + 1;
  }

  /**
   * Enters acts in a register with the next numbers, in their order: numbers, entries and sealed
   * fields in one statement, so that the numbers are held no longer than the commit takes.
   */
  public void add(String register, int year, List<SealedAct> acts, Instant enteredAt) {
    var rows = new ArrayList<ActRow>(acts.size());
    var fields = new ArrayList<FieldRow>();
    for (int place = 1; place <= acts.size(); place++) {
      var sealed = acts.get(place - 1);
      var root = gather(place, sealed.seal(), fields);
      var act = sealed.act();
      rows.add(
          new ActRow(
              place,
              act.act(),
              act.matter(),
              act.unit(),
              act.effectiveAt(),
              act.lawVersion(),
              act.reference(),
              root));
    }
    jdbc.sql(
            """
            with taken as (
              insert into ledger.numbering as n (register, year, last)
              values (:register, :year, :count)
              on conflict (register, year) do update set last = n.last + :count
              returning last),
            entered as (
              insert into ledger.entry
                (register, year, number, act, matter, unit, effective_at, entered_at, law_version,
                 reference, root)
              select :register, :year, taken.last - :count + row.place, row.act, row.matter, row.unit,
                     row.effective_at, :enteredAt, row.law_version, row.reference, row.root
                from taken
               cross join json_to_recordset(cast(:rows as json)) as row
                     (place bigint, act text, matter bigint, unit bigint, effective_at timestamptz,
                      law_version text, reference text, root bytea)
               order by row.place
              returning id, number)
            insert into ledger.sealed_field (entry, name, value, salt, commitment)
            select entered.id, field.name, field.value, field.salt, field.commitment
              from taken
             cross join json_to_recordset(cast(:fields as json)) as field
                   (entry bigint, name text, value text, salt bytea, commitment bytea)
              join entered on entered.number = taken.last - :count + field.entry
            """)
        .param("register", register)
        .param("year", year)
        .param("count", (long) acts.size())
        .param("enteredAt", enteredAt.atOffset(ZoneOffset.UTC))
        .param("rows", JSON.writeValueAsString(rows))
        .param("fields", JSON.writeValueAsString(fields))
        .update();
  }

  /** Puts the fields of a seal under an entry; answers the root over them. */
  private static String gather(long entry, Seal seal, List<FieldRow> fields) {
    var commitments = new ArrayList<byte[]>();
    for (var field : seal.fields()) {
      var commitment = field.commitment();
      commitments.add(commitment);
      fields.add(
          new FieldRow(entry, field.name(), field.value(), bytes(field.salt()), bytes(commitment)));
    }
    return bytes(Seal.root(commitments));
  }

  /** Adds acts of the past with a block of numbers; entered when they took effect. */
  public void addPast(List<SealedAct> sealed, int year, long firstNumber) {
    var ids = takeIds(sealed.size());
    var rows = new ArrayList<EntryRow>(sealed.size());
    var fields = new ArrayList<FieldRow>();
    for (int i = 0; i < sealed.size(); i++) {
      var act = sealed.get(i).act();
      var root = gather(ids.get(i), sealed.get(i).seal(), fields);
      rows.add(
          new EntryRow(
              ids.get(i),
              act.register(),
              year,
              firstNumber + i,
              act.act(),
              act.matter(),
              act.unit(),
              act.effectiveAt(),
              act.lawVersion(),
              act.reference(),
              root));
    }
    addRows(rows);
    addFieldRows(fields);
  }

  private void addRows(List<EntryRow> rows) {
    jdbc.sql(
            """
            insert into ledger.entry
              (id, register, year, number, act, matter, unit, effective_at, entered_at, law_version,
               reference, root)
            overriding system value
            select id, register, year, number, act, matter, unit, effective_at, effective_at,
                   law_version, reference, root
              from json_to_recordset(cast(:rows as json)) as row
                   (id bigint, register text, year integer, number bigint, act text, matter bigint,
                    unit bigint, effective_at timestamptz, law_version text, reference text, root bytea)
            """)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
  }

  private void addFieldRows(List<FieldRow> rows) {
    jdbc.sql(
            """
            insert into ledger.sealed_field (entry, name, value, salt, commitment)
            select entry, name, value, salt, commitment
              from json_to_recordset(cast(:rows as json)) as row
                   (entry bigint, name text, value text, salt bytea, commitment bytea)
            """)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
  }

  private List<Long> takeIds(int count) {
    return jdbc.sql(
            """
            select nextval(pg_get_serial_sequence('ledger.entry', 'id'))
              from generate_series(1, :count)
            """)
        .param("count", count)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  private static String bytes(byte[] bytes) {
    return "\\x" + HexFormat.of().formatHex(bytes);
  }

  private record ActRow(
      long place,
      String act,
      long matter,
      long unit,
      Instant effectiveAt,
      String lawVersion,
      String reference,
      String root) {}

  private record EntryRow(
      long id,
      String register,
      int year,
      long number,
      String act,
      long matter,
      long unit,
      Instant effectiveAt,
      String lawVersion,
      String reference,
      String root) {}

  private record FieldRow(long entry, String name, String value, String salt, String commitment) {}

  /** The entries of a matter, oldest first. */
  public List<LedgerEntry> ofMatter(long matter) {
    return jdbc.sql(
            """
            select register, year, number, act, matter, unit, effective_at, law_version, reference,
                   root
              from ledger.entry
             where matter = :matter
             order by id
            """)
        .param("matter", matter)
        .query((row, _) ->
            new LedgerEntry(
                row.getString("register"),
                row.getInt("year"),
                row.getLong("number"),
                row.getString("act"),
                row.getLong("matter"),
                row.getLong("unit"),
                row.getTimestamp("effective_at").toInstant(),
                row.getString("law_version"),
                row.getString("reference"),
                HexFormat.of().formatHex(row.getBytes("root"))))
        .list();
  }
}
