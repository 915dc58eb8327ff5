package hongdun.casework.persistence;

import hongdun.casework.MatterId;
import hongdun.casework.domain.StepAct;
import hongdun.ledger.AdministrativeAct;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Which acts the steps of matters were. */
@Component
public class StepActs {
  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private final JdbcClient jdbc;

  StepActs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(long matter, String act, String reference, Instant effectiveAt) {}

  /**
   * Keeps acts with the newest step of their matters that was taken when they took effect. An act
   * of a matter the desk does not know belongs to no step.
   */
  public void add(List<AdministrativeAct> acts) {
    var rows =
        acts.stream()
            .map(act -> new Row(act.matter(), act.act(), act.reference(), act.effectiveAt()))
            .toList();
    jdbc.sql(
            """
            insert into casework.step_act (line, act, reference, effective_at)
            select step.id, row.act, row.reference, row.effective_at
              from json_to_recordset(cast(:rows as json)) as row
                   (matter bigint, act text, reference text, effective_at timestamptz)
             cross join lateral
                   (select id
                      from casework.journal
                     where matter = row.matter
                       and step not in ('NOTICE', 'WARNING')
                       and at <= row.effective_at
                     order by at desc, id desc
                     limit 1) as step
            """)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
  }

  public List<StepAct> of(MatterId matter) {
    return jdbc.sql(
            """
            select a.line, a.act, a.reference, a.effective_at
              from casework.step_act a
              join casework.journal j on j.id = a.line
             where j.matter = :matter
            """)
        .param("matter", matter.value())
        .query((row, _) ->
            new StepAct(
                row.getLong("line"),
                row.getString("act"),
                row.getString("reference"),
                Columns.instant(row, "effective_at")))
        .list();
  }
}
