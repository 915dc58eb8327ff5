package hongdun.registration.web;

import hongdun.documents.Attachments;
import hongdun.registration.domain.Application;
import hongdun.registration.usecase.HandPapersIn;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The papers handed in, ready to show. */
@Component
class PaperRows {
  private final HandPapersIn papers;
  private final Attachments attachments;

  PaperRows(HandPapersIn papers, Attachments attachments) {
    this.papers = papers;
    this.attachments = attachments;
  }

  List<PapersPage.Handed> of(Application application) {
    var rows = new ArrayList<PapersPage.Handed>();
    for (var paper : papers.of(application.id())) {
      var file =
          paper.attachment().isPresent()
              ? attachments.find(paper.attachment().getAsLong()).orElse(null)
              : null;
      rows.add(
          new PapersPage.Handed(
              paper.id(),
              paper.material(),
              file == null ? "" : file.fileName(),
              file == null ? 0 : file.size()));
    }
    return rows;
  }
}
