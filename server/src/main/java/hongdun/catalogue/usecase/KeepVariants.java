package hongdun.catalogue.usecase;

import hongdun.agency.UnitId;
import hongdun.catalogue.Variant;
import hongdun.catalogue.VariantChanged;
import hongdun.catalogue.VariantDrafts;
import hongdun.catalogue.VariantId;
import hongdun.catalogue.VariantVersion;
import hongdun.catalogue.VariantVersion.Scope;
import hongdun.catalogue.persistence.VariantJournal;
import hongdun.catalogue.persistence.Variants;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 审批模式方案 — keeps the versions of variants and their journal. */
@Component
class KeepVariants implements VariantDrafts {
  private final Variants variants;
  private final VariantJournal journal;
  private final CatalogueFiles files;
  private final KnownItems known;
  private final InstantSource clock;

  KeepVariants(
      Variants variants,
      VariantJournal journal,
      CatalogueFiles files,
      KnownItems known,
      InstantSource clock) {
    this.variants = variants;
    this.journal = journal;
    this.files = files;
    this.known = known;
    this.clock = clock;
  }

  @Override
  public List<Variant> patterns(String item) {
    return files.patterns(item);
  }

  @Override
  public List<VariantVersion> versions(UnitId bureau) {
    return variants.of(bureau);
  }

  @Override
  public Optional<VariantVersion> find(VariantId id) {
    return variants.find(id);
  }

  @Override
  @Transactional
  public VariantId draft(Scope scope, Variant variant, Actor.Officer by) {
    var id = variants.addDraft(scope, variant);
    write(id, Act.DRAFTED, by, "");
    return id;
  }

  @Override
  @Transactional
  public void change(VariantId id, int revision, Variant variant, Actor.Officer by) {
    if (!variants.change(id, revision, variant)) {
      throw new VariantChanged(id, revision);
    }
    write(id, Act.CHANGED, by, "");
  }

  @Override
  @Transactional
  public void activate(VariantId id, int revision, LocalDate from, Actor.Officer by) {
    if (!variants.activate(id, revision, from, Optional.empty(), "")) {
      throw new VariantChanged(id, revision);
    }
    write(id, Act.ACTIVATED, by, from.toString());
  }

  @Override
  @Transactional
  public void discard(VariantId id, int revision, Actor.Officer by) {
    if (!variants.discard(id, revision)) {
      throw new VariantChanged(id, revision);
    }
    write(id, Act.DISCARDED, by, "");
  }

  @Override
  @Transactional
  public void end(VariantId id, int revision, LocalDate last, Actor.Officer by) {
    if (!variants.end(id, revision, last)) {
      throw new VariantChanged(id, revision);
    }
    write(id, Act.ENDED, by, last.toString());
  }

  @Override
  public Optional<VariantVersion> without(VariantId id, LocalDate on) {
    return find(id).flatMap(version -> known.get().without(version, on));
  }

  @Override
  public List<Line> journal(VariantId id) {
    return journal.of(id);
  }

  private void write(VariantId id, Act act, Actor.Officer by, String note) {
    journal.write(id, new Line(clock.instant(), act, by.officer(), new UnitId(by.unit()), note));
  }
}
