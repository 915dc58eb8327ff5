package hongdun.documents.usecase;

import hongdun.portal.PersonalData;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Files and papers by number: which account they belong to is known to the rooms that asked for
 * them, and they copy and erase them.
 */
@Component
class DocumentsPersonalData implements PersonalData {
  @Override
  public String room() {
    return "documents";
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.goes("documents.held.uploads", new LegalBasis(Law.REGISTRATION_REGULATION, "16")),
        Holding.stays(
            "documents.held.papers",
            new LegalBasis(Law.LICENSING_LAW, "39"),
            new LegalBasis(Law.REGISTRATION_RULES, "59")));
  }
}
