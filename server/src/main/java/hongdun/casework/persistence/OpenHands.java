package hongdun.casework.persistence;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 在办归属 — in whose hands open matters lie. The distinct hands are found by jumping through an index
 * from one to the next, so that their number counts and not that of the matters.
 */
@Component
public class OpenHands {
  private static final long SWEEP = 4_215_310_007L;

  private final JdbcClient jdbc;

  OpenHands(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A queue in which matters wait. */
  public record Queue(UnitId unit, Set<Role> roles) {
    public Queue {
      roles = Set.copyOf(roles);
    }
  }

  /** Whether this node may sweep now; held until the transaction ends. */
  public boolean maySweep() {
    return jdbc.sql("select pg_try_advisory_xact_lock(:key)")
        .param("key", SWEEP)
        .query(Boolean.class)
        .single();
  }

  public List<OfficerId> holders() {
    return jdbc.sql(
            """
            with recursive jump as (
                (select officer
                   from casework.assignment
                  where upper_inf(period) and kind = 'OFFICER'
                  order by officer
                  limit 1)
                 union all
                select (select a.officer
                          from casework.assignment a
                         where upper_inf(a.period) and a.kind = 'OFFICER'
                           and a.officer > jump.officer
                         order by a.officer
                         limit 1)
                  from jump
                 where jump.officer is not null)
            select officer
              from jump
             where officer is not null
            """)
        .query((row, _) -> new OfficerId(row.getLong("officer")))
        .list();
  }

  public List<OfficerId> owners() {
    return jdbc.sql(
            """
            with recursive jump as (
                (select officer
                   from casework.ownership
                  where until_at is null
                  order by officer
                  limit 1)
                 union all
                select (select o.officer
                          from casework.ownership o
                         where o.until_at is null
                           and o.officer > jump.officer
                         order by o.officer
                         limit 1)
                  from jump
                 where jump.officer is not null)
            select officer
              from jump
             where officer is not null
            """)
        .query((row, _) -> new OfficerId(row.getLong("officer")))
        .list();
  }

  public List<Queue> queues() {
    return jdbc.sql(
            """
            with recursive jump as (
                (select unit, roles
                   from casework.assignment
                  where upper_inf(period) and kind = 'QUEUE'
                  order by unit, roles
                  limit 1)
                 union all
                select next.unit, next.roles
                  from jump
                 cross join lateral (
                       select a.unit, a.roles
                         from casework.assignment a
                        where upper_inf(a.period) and a.kind = 'QUEUE'
                          and (a.unit, a.roles) > (jump.unit, jump.roles)
                        order by a.unit, a.roles
                        limit 1) as next)
            select unit, roles
              from jump
            """)
        .query((row, _) ->
            new Queue(
                new UnitId(row.getLong("unit")),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                    .map(Role::valueOf)
                    .collect(Collectors.toSet())))
        .list();
  }

  public List<MatterId> heldBy(OfficerId officer, MatterId after, int limit) {
    return jdbc.sql(
            """
            select matter
              from casework.assignment
             where officer = :officer and upper_inf(period) and kind = 'OFFICER'
               and matter > :after
             order by matter
             limit :limit
            """)
        .param("officer", officer.value())
        .param("after", after.value())
        .param("limit", limit)
        .query((row, _) -> new MatterId(row.getLong("matter")))
        .list();
  }

  public List<MatterId> ownedBy(OfficerId officer, MatterId after, int limit) {
    return jdbc.sql(
            """
            select matter
              from casework.ownership
             where officer = :officer and until_at is null
               and matter > :after
             order by matter
             limit :limit
            """)
        .param("officer", officer.value())
        .param("after", after.value())
        .param("limit", limit)
        .query((row, _) -> new MatterId(row.getLong("matter")))
        .list();
  }

  public List<MatterId> waitingIn(Queue queue, MatterId after, int limit) {
    return jdbc.sql(
            """
            select matter
              from casework.assignment
             where unit = :unit and roles = cast(:roles as text[])
               and upper_inf(period) and kind = 'QUEUE'
               and matter > :after
             order by matter
             limit :limit
            """)
        .param("unit", queue.unit().value())
        .param("roles", queue.roles().stream().sorted().map(Role::name).toArray(String[]::new))
        .param("after", after.value())
        .param("limit", limit)
        .query((row, _) -> new MatterId(row.getLong("matter")))
        .list();
  }
}
