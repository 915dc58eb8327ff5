package hongdun.catalogue;

import hongdun.agency.UnitId;
import hongdun.catalogue.VariantVersion.Scope;
import hongdun.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 审批模式方案 — keeps the versions of variants: drafts, what holds and held, and who did what to them.
 * Whether a draft is fit to hold is judged by the room that knows the procedures.
 */
public interface VariantDrafts {
  /** The variants that ship with the product for an item, to begin a draft from. */
  List<Variant> patterns(String item);

  /** The versions of a bureau and those for every bureau, the newest first. */
  List<VariantVersion> versions(UnitId bureau);

  Optional<VariantVersion> find(VariantId id);

  VariantId draft(Scope scope, Variant variant, Actor.Officer by);

  /** Changes a draft; one that somebody else changed meanwhile throws {@link VariantChanged}. */
  void change(VariantId id, int revision, Variant variant, Actor.Officer by);

  /** 启用 — lets a draft hold from a day on, in place of what was to begin on that very day. */
  void activate(VariantId id, int revision, LocalDate from, Actor.Officer by);

  /** 废弃 — a draft is none any more; it is kept with its journal. */
  void discard(VariantId id, int revision, Actor.Officer by);

  /** 截止 — what holds gets a last day; running matters keep it. */
  void end(VariantId id, int revision, LocalDate last, Actor.Officer by);

  /** What would hold on a day for the matters of a version if there were not this version. */
  Optional<VariantVersion> without(VariantId id, LocalDate on);

  List<Line> journal(VariantId id);

  /** 方案记录 — a line of a version's journal. */
  record Line(Instant at, Act act, long officer, UnitId unit, String note) {}

  /** 方案行为 — what was done to a version. */
  enum Act {
    DRAFTED,
    CHANGED,
    ACTIVATED,
    DISCARDED,
    ENDED
  }
}
