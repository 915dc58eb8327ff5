package hongdun.catalogue;

import hongdun.agency.UnitId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 审批模式版本 — a variant as it is drafted or holds: for what, and from which day to which.
 *
 * @param from the first day; empty while it is a draft
 * @param to the last day; empty while no end is set
 * @param revision grows with every change of a draft; a page says which one it showed
 */
public record VariantVersion(
    VariantId id,
    Scope scope,
    State state,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    int revision,
    Variant variant) {

  /**
   * 适用范围 — the matters a variant is for.
   *
   * @param bureau one bureau, or empty for every bureau that has none of its own
   * @param entityType one type of market entity with those within it, or empty for every type
   */
  public record Scope(String item, Optional<UnitId> bureau, String entityType) {}

  /** 状态 — where a version stands. */
  public enum State {
    DRAFT,
    ACTIVE,
    /** Another took its place before its days were over; matters it began with keep it. */
    REPLACED,
    DISCARDED
  }
}
