package hongdun.registration.web;

import hongdun.documents.Documents.Rendering;
import hongdun.portal.NotFound;
import hongdun.registration.domain.Application;
import hongdun.registration.usecase.PapersToSign;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** 自动生成的申请材料 — the papers filled in from the answers, shown and not kept. */
@Component
class PrintedDrafts {
  private final PapersToSign papers;

  PrintedDrafts(PapersToSign papers) {
    this.papers = papers;
  }

  /** The paper, or which characters of it cannot be printed. */
  Object show(Application application, String paper) {
    if (!PapersToSign.available(application).contains(paper)) {
      throw new NotFound("No paper to sign " + paper);
    }
    return switch (papers.print(application, paper)) {
      case Rendering.Printed(var pdf) ->
          ResponseEntity.ok()
              .contentType(MediaType.APPLICATION_PDF)
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  ContentDisposition.inline().filename(paper + ".pdf").build().toString())
              .header("Content-Security-Policy", "sandbox")
              .body(pdf);
      case Rendering.MissingGlyphs(var characters) ->
          new MissingGlyphsPage(application, String.join(" ", characters));
    };
  }
}
