package hongdun.casework.usecase;

import hongdun.agency.Role;
import hongdun.casework.usecase.DraftVariant.Outcome;
import hongdun.catalogue.VariantDrafts;
import hongdun.catalogue.VariantId;
import hongdun.catalogue.VariantVersion;
import hongdun.catalogue.VariantVersion.State;
import hongdun.shared.Actor;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 方案退出 — a draft is discarded, or what holds is given a last day; the law's default or the former
 * version takes over on the day after. Running matters keep what they began under.
 */
@Component
public class RetireVariant {
  private final VariantRights rights;
  private final VariantDrafts drafts;

  RetireVariant(VariantRights rights, VariantDrafts drafts) {
    this.rights = rights;
    this.drafts = drafts;
  }

  /** A draft to be discarded, for the page that asks once more. */
  @Transactional(readOnly = true)
  public VariantVersion draft(VariantId id, Actor.Officer by) {
    return rights.own(id, by);
  }

  /** 废弃: those who draft for the bureau discard a draft. */
  @Transactional
  public Outcome discard(VariantId id, int revision, Actor.Officer by) {
    var version = rights.own(id, by);
    if (!rights.holds(by, VariantRights.DRAFTERS)) {
      return new Outcome.Refused("actions", "casework.variant.drafters-only");
    }
    if (version.state() != State.DRAFT) {
      return new Outcome.Refused("actions", "casework.variant.no-draft");
    }
    drafts.discard(id, revision, by);
    return new Outcome.Done(id);
  }

  /** What would hold for the same matters on the day after a last day. */
  @Transactional(readOnly = true)
  public Optional<VariantVersion> after(VariantVersion version, LocalDate last) {
    return drafts.without(version.id(), last.plusDays(1));
  }

  /** 截止: the head of the bureau sets the last day of what holds or will hold. */
  @Transactional
  public Outcome end(VariantId id, int revision, LocalDate last, Actor.Officer by) {
    var version = rights.own(id, by);
    if (!rights.holds(by, Set.of(Role.HEAD))) {
      return new Outcome.Refused("ending", "casework.variant.head-only");
    }
    if (version.state() != State.ACTIVE) {
      return new Outcome.Refused("ending", "casework.variant.not-in-force");
    }
    if (version.to().filter(rights.today()::isAfter).isPresent()) {
      return new Outcome.Refused("ending", "casework.variant.over");
    }
    if (last.isBefore(rights.today()) || version.from().filter(last::isBefore).isPresent()) {
      return new Outcome.Refused("last", "casework.variant.last-past");
    }
    if (after(version, last).isEmpty()) {
      return new Outcome.Refused("last", "casework.variant.nothing-after");
    }
    drafts.end(id, revision, last, by);
    return new Outcome.Done(id);
  }
}
