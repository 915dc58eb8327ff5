package hongdun.casework;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.catalogue.VariantId;
import hongdun.shared.Region;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 办件 — a thing handled, as of now.
 *
 * @param number the public number, dense per bureau, kind and year
 * @param queryCode eight random characters with which anyone who has them sees the progress
 * @param version grows with every step; a page says which one it showed
 * @param handler the officer in whose hands it lies, empty while nobody took it
 * @param due the last day of the promised time; empty while the clock is stopped or over
 * @param course under which version of the variant it goes, and whose counter it came to
 */
public record Matter(
    MatterId id,
    String procedure,
    String item,
    String number,
    String queryCode,
    String subject,
    UnitId bureau,
    Region region,
    String stage,
    int version,
    String ruleSet,
    String variant,
    Party party,
    Optional<OfficerId> handler,
    Instant openedAt,
    Optional<LocalDate> due,
    Optional<Instant> concludedAt,
    Course course) {

  /**
   * 办理方式 — how a matter goes through its procedure.
   *
   * @param variant the version it began under; empty for matters older than versions
   * @param entityType the type of market entity it is about, empty for none
   * @param delegate the bureau to which the counter's work is delegated
   */
  public record Course(Optional<VariantId> variant, String entityType, Optional<UnitId> delegate) {
    /** As matters went before versions were kept. */
    public static final Course PLAIN = new Course(Optional.empty(), "", Optional.empty());
  }

  public Matter(
      MatterId id,
      String procedure,
      String item,
      String number,
      String queryCode,
      String subject,
      UnitId bureau,
      Region region,
      String stage,
      int version,
      String ruleSet,
      String variant,
      Party party,
      Optional<OfficerId> handler,
      Instant openedAt,
      Optional<LocalDate> due,
      Optional<Instant> concludedAt) {
    this(
        id,
        procedure,
        item,
        number,
        queryCode,
        subject,
        bureau,
        region,
        stage,
        version,
        ruleSet,
        variant,
        party,
        handler,
        openedAt,
        due,
        concludedAt,
        Course.PLAIN);
  }

  /** Whether a bureau handles it: the one that decides, or the one whose counter it came to. */
  public boolean isHandledBy(UnitId other) {
    return bureau.equals(other) || course.delegate().filter(other::equals).isPresent();
  }

  /** 受理机关 — the bureau whose counter it came to. */
  public UnitId acceptedBy() {
    return course.delegate().orElse(bureau);
  }

  /** The address of the public progress page. */
  public String progressPath() {
    return progressPath(queryCode);
  }

  public static String progressPath(String queryCode) {
    return "/progress/" + queryCode;
  }
}
