package hongdun.documents.web;

import hongdun.documents.DocumentId;
import hongdun.documents.IssuedDocument;
import hongdun.documents.ServedFile;
import hongdun.documents.usecase.ReadPaper;
import hongdun.documents.usecase.ReadPaper.Reading;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Frame;
import hongdun.portal.NotFound;
import hongdun.shared.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Papers by their address. Who may read one is asked of the rooms, so the route itself is open. */
@Controller
@Access(Who.EVERYONE)
class PaperController {
  private final ReadPaper papers;

  PaperController(ReadPaper papers) {
    this.papers = papers;
  }

  @GetMapping("/documents/{id:[0-9]{1,18}}.pdf")
  Object paper(@PathVariable long id, Frame frame) {
    return answer(new DocumentId(id), Language.ZH, frame);
  }

  /** The reading copy in English. */
  @GetMapping("/documents/{id:[0-9]{1,18}}.en.pdf")
  Object translation(@PathVariable long id, Frame frame) {
    return answer(new DocumentId(id), Language.EN, frame);
  }

  private Object answer(DocumentId id, Language language, Frame frame) {
    return switch (papers.read(id, language, frame.visitor())) {
      case Reading.Readable(var document, var pdf, var sha256) ->
          ServedFile.pdf(name(document, language), pdf, sha256);
      case Reading.Unprintable(var document, var characters) ->
          new MissingGlyphsPage(document.title(), document.number(), characters);
      case Reading.Unaddressed(var document) ->
          new UnaddressedPage(document.title(), document.number());
      case Reading.Nothing() ->
          throw new NotFound("No document " + id.value() + " for this visitor");
    };
  }

  private static String name(IssuedDocument document, Language language) {
    var title = document.title().in(language);
    return document.number().isEmpty() ? title : title + " " + document.number();
  }
}
