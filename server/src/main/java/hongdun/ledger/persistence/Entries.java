package hongdun.ledger.persistence;

import hongdun.ledger.LedgerEntry;
import hongdun.ledger.domain.SealedAct;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 账本条目 — the entries of the ledger and what they seal. */
@Component
public class Entries {
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

  public void add(SealedAct sealed, int year, long number, Instant enteredAt) {
    var act = sealed.act();
    var id =
        jdbc.sql(
                """
                insert into ledger.entry
                  (register, year, number, act, matter, unit, effective_at, entered_at, law_version,
                   reference, root)
                values
                  (:register, :year, :number, :act, :matter, :unit, :effectiveAt, :enteredAt,
                   :lawVersion, :reference, :root)
                returning id
                """)
            .param("register", act.register())
            .param("year", year)
            .param("number", number)
            .param("act", act.act())
            .param("matter", act.matter())
            .param("unit", act.unit())
            .param("effectiveAt", act.effectiveAt().atOffset(ZoneOffset.UTC))
            .param("enteredAt", enteredAt.atOffset(ZoneOffset.UTC))
            .param("lawVersion", act.lawVersion())
            .param("reference", act.reference())
            .param("root", sealed.seal().root())
            .query(Long.class)
            .single();
    addFields(id, sealed);
  }

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

  private void addFields(long entry, SealedAct sealed) {
    var fields = sealed.seal().fields();
    if (fields.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into ledger.sealed_field (entry, name, value, salt, commitment)
            select :entry, field.name, field.value, field.salt, field.commitment
              from unnest(cast(:names as text[]), cast(:values as text[]), cast(:salts as bytea[]),
                          cast(:commitments as bytea[]))
                   as field (name, value, salt, commitment)
            """)
        .param("entry", entry)
        .param("names", fields.stream().map(field -> field.name()).toArray(String[]::new))
        .param("values", fields.stream().map(field -> field.value()).toArray(String[]::new))
        .param("salts", fields.stream().map(field -> field.salt()).toArray(byte[][]::new))
        .param(
            "commitments", fields.stream().map(field -> field.commitment()).toArray(byte[][]::new))
        .update();
  }
}
