package hongdun.catalogue.persistence;

import hongdun.catalogue.RiskPoint;
import hongdun.catalogue.domain.AllItems;
import hongdun.portal.Editions;
import hongdun.shared.BilingualText;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 廉政风险点 — the risk points of the items' steps. */
@Repository
public class RiskPoints {
  private final JdbcClient jdbc;

  private final Editions editions;

  RiskPoints(JdbcClient jdbc, Editions editions) {
    this.jdbc = jdbc;
    this.editions = editions;
  }

  /** Those of every item. */
  public Map<String, List<RiskPoint>> all() {
    return jdbc
        .sql("select distinct item from catalogue.risk_point")
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Function.identity(), this::of));
  }

  public List<RiskPoint> of(String item) {
    return jdbc.sql(
            """
            select step, likelihood, harm, text_zh, text_en
              from catalogue.risk_point
             where item = :item
             order by likelihood * harm desc, step
            """)
        .param("item", item)
        .query((row, _) ->
            new RiskPoint(
                row.getString("step"),
                row.getInt("likelihood"),
                row.getInt("harm"),
                new BilingualText(row.getString("text_zh"), row.getString("text_en"))))
        .list();
  }

  /** Writes an item's risk points in place of those before. */
  public void replace(String item, List<RiskPoint> risks) {
    editions.changed(AllItems.EDITION);
    jdbc.sql("delete from catalogue.risk_point where item = :item").param("item", item).update();
    for (var risk : risks) {
      jdbc.sql(
              """
              insert into catalogue.risk_point (item, step, likelihood, harm, text_zh, text_en)
              values (:item, :step, :likelihood, :harm, :zh, :en)
              """)
          .param("item", item)
          .param("step", risk.step())
          .param("likelihood", risk.likelihood())
          .param("harm", risk.harm())
          .param("zh", risk.text().zh())
          .param("en", risk.text().en())
          .update();
    }
  }
}
