package hongdun.casework.persistence;

import hongdun.agency.UnitId;
import hongdun.casework.domain.QueryCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 查找 — finds matters by what somebody typed. */
@Component
public class Searches {
  private final JdbcClient jdbc;

  Searches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The matters of these bureaus in whose number or subject the words stand; empty when there are
   * more than so many.
   */
  public Optional<Set<Long>> withWords(List<UnitId> bureaus, String words, int most) {
    var found =
        jdbc.sql(
                """
                select matter
                  from casework.search_line
                 where casework.pairs(words) @> casework.pairs(:words)
                   and strpos(words, :words) > 0
                   and bureau = any (:bureaus)
                 limit :limit
                """)
            .param("words", words)
            .param("bureaus", ids(bureaus))
            .param("limit", most + 1)
            .query((row, _) -> row.getLong(1))
            .set();
    return found.size() > most ? Optional.empty() : Optional.of(found);
  }

  /** The matter of this number, if these bureaus have it on their desks. */
  public Set<Long> withNumber(List<UnitId> bureaus, String number) {
    return jdbc.sql(
            """
            select id
              from casework.matter
             where number = :number and (bureau = any (:bureaus) or delegate = any (:bureaus))
            """)
        .param("number", number)
        .param("bureaus", ids(bureaus))
        .query((row, _) -> row.getLong(1))
        .set();
  }

  public Set<Long> withCode(QueryCode code) {
    return jdbc.sql("select id from casework.matter where query_code = :code")
        .param("code", code.value())
        .query((row, _) -> row.getLong(1))
        .set();
  }

  /** Those of these bureaus whose party has exactly this name. */
  public Set<Long> ofParty(List<UnitId> bureaus, String name, int most) {
    return jdbc.sql(
            """
            select id
              from casework.matter
             where party_name = :name and (bureau = any (:bureaus) or delegate = any (:bureaus))
             order by id desc
             limit :limit
            """)
        .param("name", name)
        .param("bureaus", ids(bureaus))
        .param("limit", most)
        .query((row, _) -> row.getLong(1))
        .set();
  }

  /** Those of these bureaus whose party is told at this number. */
  public Set<Long> ofPhone(List<UnitId> bureaus, String phone, int most) {
    return jdbc.sql(
            """
            select id
              from casework.matter
             where party_address = :phone and party_address <> ''
               and (bureau = any (:bureaus) or delegate = any (:bureaus))
             order by id desc
             limit :limit
            """)
        .param("phone", phone)
        .param("bureaus", ids(bureaus))
        .param("limit", most)
        .query((row, _) -> row.getLong(1))
        .set();
  }

  private static Long[] ids(List<UnitId> bureaus) {
    return bureaus.stream().map(UnitId::value).toArray(Long[]::new);
  }
}
