package hongdun.casework;

import org.springframework.jdbc.core.simple.JdbcClient;

/** 坏件 — a matter whose journal takes no line until it is closed. */
public record PoisonedMatter(JdbcClient jdbc, MatterId matter) implements AutoCloseable {
  public static PoisonedMatter of(JdbcClient jdbc, MatterId matter) {
    var poisoned = new PoisonedMatter(jdbc, matter);
    jdbc.sql(
            """
            create trigger %s before insert on casework.journal
                for each row when (new.matter = %d) execute function casework.refuse_change()
            """
                .formatted(poisoned.trigger(), matter.value()))
        .update();
    return poisoned;
  }

  @Override
  public void close() {
    jdbc.sql("drop trigger if exists %s on casework.journal".formatted(trigger())).update();
  }

  private String trigger() {
    return "poisoned_" + matter.value();
  }
}
