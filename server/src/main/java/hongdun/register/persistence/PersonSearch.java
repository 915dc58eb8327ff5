package hongdun.register.persistence;

import hongdun.agency.UnitId;
import hongdun.register.EntityState;
import hongdun.register.Establishment.PostHeld;
import hongdun.register.domain.Masking;
import hongdun.register.domain.PersonFound;
import hongdun.register.domain.PersonWanted;
import hongdun.shared.UnifiedSocialCreditCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 人员检索 — finds people of entities; what leaves here is masked. */
@Repository
public class PersonSearch {
  private static final String FIND =
      """
      select p.id, p.name, s.document_number, s.phone, m.code, m.name as entity, m.state,
             array(select post
                     from register.person_in_role held
                    where held.region = p.region and held.entity = p.entity and held.person = p.id
                    order by post) as posts,
             exists (select 1
                       from register.contribution c
                      where c.region = p.region and c.entity = p.entity and c.person = p.id)
               as shareholder
        from register.person p
        join register.person_secret s on s.region = p.region and s.person = p.id
        join register.market_entity m on m.region = p.region and m.id = p.entity
       where (cast(:name as text) is null or p.name = :name)
         and (cast(:digests as bytea[]) is null or s.number_digest = any (:digests))
         and (cast(:phone as text) is null or s.phone = :phone)
         and m.authority = any (cast(:bureaus as bigint[]))
       order by m.freed is null desc, m.established desc, p.id desc
       limit :most
      """;

  private final JdbcClient jdbc;
  private final SealedPeople sealed;

  PersonSearch(JdbcClient jdbc, SealedPeople sealed) {
    this.jdbc = jdbc;
    this.sealed = sealed;
  }

  public List<PersonFound> find(PersonWanted wanted, List<UnitId> bureaus, int most) {
    var number = wanted.number().value();
    return jdbc.sql(FIND)
        .param("name", given(wanted.name().value()))
        .param("digests", number.isEmpty() ? null : sealed.digests(number).toArray(byte[][]::new))
        .param("phone", given(wanted.phone().value()))
        .param("bureaus", bureaus.stream().map(UnitId::value).toArray(Long[]::new))
        .param("most", most)
        .query((row, _) -> person(row))
        .list();
  }

  private PersonFound person(ResultSet row) throws SQLException {
    var stored = row.getString("document_number");
    return new PersonFound(
        Masking.name(row.getString("name")),
        stored.isEmpty() ? "" : Masking.number(sealed.open(row.getLong("id"), stored)),
        Masking.phone(row.getString("phone")),
        Arrays.stream((String[]) row.getArray("posts").getArray()).map(PostHeld::valueOf).toList(),
        row.getBoolean("shareholder"),
        new UnifiedSocialCreditCode(row.getString("code")),
        row.getString("entity"),
        EntityState.valueOf(row.getString("state")));
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
