package hongdun.rulefixtures.upper.persistence;

import java.util.List;

/** Public so that the web of this room can do wrong with it. */
public class ForeignTables {
  private static final String JOINED =
      """
      with recent as (
        select id, extract(year from made_at) as year
          from upper.thing
         where made_at > now()
      )
      select r.id
        from recent r
        join lower.thing t on t.id = r.id
         for update
      """;
  private static final String HOMELESS =
      """
      insert into homeless (id)
      select coalesce(max(id), 0) + 1 from upper.thing
      """;

  public List<String> statements() {
    return List.of(JOINED, HOMELESS);
  }
}
