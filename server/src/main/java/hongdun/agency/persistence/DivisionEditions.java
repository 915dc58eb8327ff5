package hongdun.agency.persistence;

import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 行政区划表 — the divisions in dated editions, and the streets and towns. */
@Repository
public class DivisionEditions {
  private static final int BATCH = 1000;
  private final JdbcClient jdbc;
  private final JdbcOperations batches;

  DivisionEditions(JdbcClient jdbc, JdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  public List<Edition> all() {
    return jdbc.sql(
            """
            select code, name_zh, name_en, level, parent, valid_from, valid_to
              from agency.division
             order by code, valid_from
            """)
        .query((row, _) ->
            new Edition(
                new Region(row.getString("code")),
                new BilingualText(row.getString("name_zh"), row.getString("name_en")),
                Region.Level.valueOf(row.getString("level")),
                Optional.ofNullable(row.getString("parent")).map(Region::new),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class))))
        .list();
  }

  public void replaceAll(List<Edition> editions) {
    jdbc.sql("delete from agency.division").update();
    batches.batchUpdate(
        """
        insert into agency.division (code, name_zh, name_en, level, parent, valid_from, valid_to)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        editions,
        BATCH,
        (statement, edition) -> {
          statement.setString(1, edition.region().code());
          statement.setString(2, edition.name().zh());
          statement.setString(3, edition.name().en());
          statement.setString(4, edition.level().name());
          statement.setString(5, edition.parent().map(Region::code).orElse(null));
          statement.setDate(6, Date.valueOf(edition.from()));
          statement.setDate(7, edition.to().map(Date::valueOf).orElse(null));
        });
  }

  public void replaceTowns(List<Town> towns) {
    jdbc.sql("delete from agency.town").update();
    batches.batchUpdate(
        "insert into agency.town (code, name, region) values (?, ?, ?)",
        towns,
        BATCH,
        (statement, town) -> {
          statement.setString(1, town.code());
          statement.setString(2, town.name());
          statement.setString(3, town.region().code());
        });
  }

  public List<Town> towns(Region region) {
    return jdbc.sql("select code, name, region from agency.town where region = ? order by code")
        .param(region.code())
        .query((row, _) ->
            new Town(
                row.getString("code"), row.getString("name"), new Region(row.getString("region"))))
        .list();
  }

  /** The hash of the edition of a reference file that is in the tables. */
  public Optional<String> loadedHash(String file) {
    return jdbc.sql("select hash from agency.reference_edition where file = ?")
        .param(file)
        .query(String.class)
        .optional();
  }

  public void markLoaded(String file, String hash, Instant at) {
    jdbc.sql(
            """
            insert into agency.reference_edition (file, hash, loaded_at)
            values (?, ?, ?)
            on conflict (file) do update
               set hash = excluded.hash, loaded_at = excluded.loaded_at
            """)
        .params(file, hash, at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** 版本 — a division under one name, from a day to a day. */
  public record Edition(
      Region region,
      BilingualText name,
      Region.Level level,
      Optional<Region> parent,
      LocalDate from,
      Optional<LocalDate> to) {}

  /** 街道、乡镇 — a street or town by its nine digits. */
  public record Town(String code, String name, Region region) {}
}
