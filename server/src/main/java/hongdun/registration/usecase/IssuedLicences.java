package hongdun.registration.usecase;

import hongdun.documents.Documents;
import hongdun.documents.Documents.Voiding;
import hongdun.documents.IssuedDocument;
import hongdun.portal.Dates;
import hongdun.register.LicenceCopies;
import hongdun.registration.persistence.Outcomes;
import hongdun.shared.UnifiedSocialCreditCode;
import java.util.List;
import org.springframework.stereotype.Component;

/** 已发营业执照 — the copies of licences that were issued in the matter of an establishment. */
@Component
class IssuedLicences implements LicenceCopies {
  private final Outcomes outcomes;
  private final Documents documents;

  IssuedLicences(Outcomes outcomes, Documents documents) {
    this.outcomes = outcomes;
    this.documents = documents;
  }

  @Override
  public List<LicenceCopy> of(UnifiedSocialCreditCode code) {
    return outcomes.matterOf(code).stream()
        .flatMap(matter -> documents.ofMatter(matter.value()).stream())
        .filter(IssuedDocument::licence)
        .map(this::copy)
        .toList();
  }

  private LicenceCopy copy(IssuedDocument paper) {
    return new LicenceCopy(
        paper.id().value(),
        paper.title(),
        paper.number(),
        Dates.dayOf(paper.issuedAt()),
        documents.voiding(paper.id()).map(Voiding::at).map(Dates::dayOf));
  }
}
