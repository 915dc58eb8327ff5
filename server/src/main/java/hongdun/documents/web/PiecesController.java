package hongdun.documents.web;

import hongdun.documents.Documents.Rendering;
import hongdun.documents.PaperPieces.Piece;
import hongdun.documents.ServedFile;
import hongdun.documents.usecase.EditPieces;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Administrators;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 文书模板 — the papers to be looked at, and what the bureau puts on them. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {Administrators.SYSTEM, Administrators.SECURITY, Administrators.AUDIT})
class PiecesController {
  private static final Form NOTHING = Form.filled(Map.of());
  private final EditPieces pieces;

  PiecesController(EditPieces pieces) {
    this.pieces = pieces;
  }

  @GetMapping("/admin/templates/papers")
  PiecesPage papers(SignedIn who) {
    return page(who, NOTHING, List.of());
  }

  private PiecesPage page(SignedIn who, Form form, List<Shortcoming> faults) {
    return new PiecesPage(
        pieces.papers(),
        pieces.pieces(who),
        pieces.history(who),
        pieces.today(),
        pieces.mayEdit(who),
        form,
        faults);
  }

  @PostMapping("/admin/templates/papers")
  @Access(value = Who.OFFICERS, roles = Administrators.SYSTEM)
  Page keep(SignedIn who, Form form, HttpServletResponse response) {
    var wanted = new EnumMap<Piece, BilingualText>(Piece.class);
    for (var piece : Piece.values()) {
      wanted.put(
          piece, new BilingualText(form.text(piece.name()), form.text(piece.name() + "-en")));
    }
    var faults = pieces.keep(wanted, form.date("from"), who);
    if (!faults.isEmpty()) {
      return page(who, form, faults);
    }
    Flash.say(response, "documents.pieces.kept");
    return new Redirect("/admin/templates/papers");
  }

  @GetMapping("/admin/templates/papers/{code}/{language:zh|en}.pdf")
  Object preview(@PathVariable String code, @PathVariable String language, SignedIn who) {
    var reading = language.equals(Language.EN.code()) ? Language.EN : Language.ZH;
    return switch (pieces.preview(code, reading, who)) {
      case Rendering.Printed(var pdf) ->
          ServedFile.pdf(code, pdf, Integer.toHexString(java.util.Arrays.hashCode(pdf)));
      case Rendering.MissingGlyphs(var characters) ->
          new MissingGlyphsPage(new BilingualText(code, code), "", characters);
    };
  }
}
