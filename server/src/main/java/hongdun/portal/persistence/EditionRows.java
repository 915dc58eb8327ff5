package hongdun.portal.persistence;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 版本表 — the number of each kind of data that is kept in memory. */
@Repository
public class EditionRows {
  private static volatile @Nullable Known last;

  private final JdbcClient jdbc;

  EditionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Map<String, Long> all() {
    return jdbc.sql("select string_agg(kind || '=' || number, ' ') from portal.edition")
        .query((row, _) -> read(row.getString(1)))
        .single();
  }

  public long present(String kind) {
    return jdbc.sql("select number from portal.edition where kind = ?")
        .param(kind)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** Raises the number; whoever else raises it waits until this transaction ends. */
  public void raise(String kind) {
    jdbc.sql(
            """
            insert into portal.edition as old (kind, number)
            values (?, 1)
            on conflict (kind) do update set number = old.number + 1
            """)
        .param(kind)
        .update();
  }

  /**
   * All numbers from the one text they are selected as; null when there are none. They change
   * seldom and are asked for by every request, so the last reading is kept.
   */
  static Map<String, Long> read(@Nullable String all) {
    var known = last;
    if (known != null && known.text().equals(all)) {
      return known.numbers();
    }
    var numbers =
        Optional.ofNullable(all).stream()
            .flatMap(text -> Arrays.stream(text.split(" ")))
            .map(each -> each.split("="))
            .collect(toUnmodifiableMap(each -> each[0], each -> Long.valueOf(each[1])));
    if (all != null) {
      last = new Known(all, numbers);
    }
    return numbers;
  }

  private record Known(String text, Map<String, Long> numbers) {}
}
