package hongdun.registration.usecase;

import hongdun.documents.Documents;
import hongdun.documents.Documents.Rendering;
import hongdun.documents.PaperFields;
import hongdun.portal.Words;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.Post;
import hongdun.registration.papers.RegistrationPaper;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** 自动生成的申请材料 — the papers to hand in, filled in from the answers and ready to sign. */
@Component
public class PapersToSign {
  private final Documents documents;
  private final HouseholdPapers households;
  private final PaperFieldsToSign filling;
  private final PaperWords words;

  PapersToSign(
      Documents documents, HouseholdPapers households, PaperFieldsToSign filling, Words words) {
    this.documents = documents;
    this.households = households;
    this.filling = filling;
    this.words = new PaperWords(words);
  }

  /** The papers there are for this application; the mandate only where an agent acts. */
  public static List<String> available(Application application) {
    return available(application.draft());
  }

  static List<String> available(Draft draft) {
    var hasAgent = !draft.holding(Post.AGENT).isEmpty();
    return Arrays.stream(RegistrationPaper.values())
        .filter(paper -> RegistrationPaper.toHandIn().contains(paper))
        .filter(paper -> RegistrationPaper.OF_HOUSEHOLDS.contains(paper) == draft.ofHousehold())
        .filter(paper -> paper != RegistrationPaper.MANDATE || hasAgent)
        .map(PapersToSign::slug)
        .toList();
  }

  private static String slug(RegistrationPaper paper) {
    return paper.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Rendering print(Application application, String slug) {
    var paper = RegistrationPaper.valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    if (paper == RegistrationPaper.HOUSEHOLD_APPLICATION) {
      return households.application(application);
    }
    var fields = filling.of(application);
    if (paper != RegistrationPaper.ARTICLES) {
      // The articles choose their clauses by the post's code; the other papers print its words.
      fields.computeIfPresent(
          "legalRepresentativePost", (_, post) -> words.post(Post.valueOf(post)));
    }
    var tables = new PaperTables(application.draft(), words).all();
    fields.keySet().retainAll(paper.fields());
    return documents.draft(paper.code(), new PaperFields(fields, tables), "");
  }
}
