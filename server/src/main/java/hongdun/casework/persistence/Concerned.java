package hongdun.casework.persistence;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 经手 — who ever had to do with a matter. */
@Component
public class Concerned {
  private final JdbcClient jdbc;

  Concerned(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether one of these officers had it in hand, took a step, was told that it runs late or is
   * asked to take it, or one of these units had it.
   */
  public boolean any(MatterId matter, Collection<OfficerId> officers, Collection<UnitId> units) {
    return jdbc.sql(
            """
            select exists (select
                             from casework.assignment
                            where matter = :matter
                              and kind = 'OFFICER'
                              and (officer = any (:officers) or unit = any (:units)))
                or exists (select
                             from casework.ownership
                            where matter = :matter
                              and (officer = any (:officers) or unit = any (:units)))
                or exists (select
                             from casework.journal
                            where matter = :matter
                              and officer = any (:officers))
                or exists (select
                             from casework.escalation
                            where matter = :matter
                              and closed_at is null
                              and officer = any (:officers))
                or exists (select
                             from casework.handed_matter h
                             join casework.hand_over o on o.id = h.hand_over
                            where h.matter = :matter
                              and h.outcome = 'OPEN'
                              and o.receiver = any (:officers))
            """)
        .param("matter", matter.value())
        .param("officers", officers.stream().map(OfficerId::value).toArray(Long[]::new))
        .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
        .query(Boolean.class)
        .single();
  }
}
