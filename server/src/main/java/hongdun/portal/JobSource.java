package hongdun.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 任务来源 — long works a room keeps in a table of its own, because they go on by themselves where they
 * were left; they stand on /admin/jobs beside the others.
 */
public interface JobSource {
  List<Line> lines();

  /** A work, with how far it is; finished is empty while it goes on. */
  record Line(
      String kind,
      String subject,
      String by,
      Instant startedAt,
      long done,
      long total,
      Optional<Instant> finished) {}
}
