package hongdun.registration.usecase;

import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Item;
import hongdun.portal.Dates;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Dossier;
import hongdun.registration.domain.OccasionalPapers;
import hongdun.registration.persistence.Submissions;
import hongdun.shared.BilingualText;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 应交材料 — the item as the guide has it for an application, and the materials it asks of it. */
@Component
class AskedMaterials {
  private final Catalogue catalogue;
  private final ScopeCatalogue scopes;
  private final Submissions submissions;
  private final InstantSource clock;

  AskedMaterials(
      Catalogue catalogue, ScopeCatalogue scopes, Submissions submissions, InstantSource clock) {
    this.catalogue = catalogue;
    this.scopes = scopes;
    this.submissions = submissions;
    this.clock = clock;
  }

  /** What the bureau has in hand is judged as of the day it was handed in, a draft as of today. */
  LocalDate judgedOn(Dossier dossier) {
    return dossier.receivedAt().map(Dates::dayOf).orElseGet(() -> Dates.dayOf(clock.instant()));
  }

  private LocalDate judgedOn(Application application) {
    return Optional.of(application)
        .filter(given -> given.matter().isPresent())
        .flatMap(given -> submissions.handedIn(given.id(), Answers.hash(given.draft())))
        .map(Dates::dayOf)
        .orElseGet(() -> Dates.dayOf(clock.instant()));
  }

  /** The item as the guide had it when the text was received, for a draft as it has it today. */
  Item item(Application application) {
    return item(application, judgedOn(application));
  }

  Item item(Dossier dossier) {
    return item(dossier.application(), judgedOn(dossier));
  }

  private Item item(Application application, LocalDate on) {
    return catalogue
        .item(application.item(), on)
        .orElseThrow(() -> new IllegalStateException("No item " + application.item()));
  }

  /**
   * The materials that concern an application: those always asked for, called for, or handed in.
   */
  List<Item.Material> of(Dossier dossier) {
    var called = OccasionalPapers.askedBy(dossier.application().draft(), scopes.items());
    var attached = dossier.attached();
    return item(dossier).materials().stream()
        .filter(material ->
            material.required()
                || called.contains(material.code())
                || attached.contains(material.code()))
        .toList();
  }

  /**
   * The materials somebody must hand in; what the product fills in itself is signed, not attached.
   */
  Map<String, BilingualText> needed(Application application, LocalDate judgedOn) {
    var called = OccasionalPapers.askedBy(application.draft(), scopes.items());
    var needed = new LinkedHashMap<String, BilingualText>();
    for (var material : item(application, judgedOn).materials()) {
      if (!material.generated() && (material.required() || called.contains(material.code()))) {
        needed.put(material.code(), material.title());
      }
    }
    return needed;
  }
}
