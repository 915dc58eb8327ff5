package hongdun.catalogue.domain;

import hongdun.agency.UnitId;
import hongdun.shared.BilingualText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 窗口服务规范 — what a counter promises, and which items it usually handles.
 *
 * @param items the codes of those items; empty for all
 * @param revisedAt empty while the counter has the standards that ship with the product
 */
public record Counter(
    UnitId unit, List<String> items, List<Standard> standards, Optional<Instant> revisedAt) {
  /** How many standards a counter can have. */
  public static final int MOST = 12;

  public Counter {
    items = List.copyOf(items);
    standards = List.copyOf(standards);
  }

  /** 服务规范 — one promise: its name and what it means for people. */
  public record Standard(BilingualText title, BilingualText text) {}
}
