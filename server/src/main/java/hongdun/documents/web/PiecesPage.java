package hongdun.documents.web;

import hongdun.documents.PaperPieces;
import hongdun.documents.PaperPieces.Piece;
import hongdun.documents.PaperTemplate;
import hongdun.documents.usecase.EditPieces.Given;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.List;

/** 文书模板 — the papers, and the form of what the bureau puts on them. */
public record PiecesPage(
    List<PaperTemplate> papers,
    PaperPieces standing,
    List<Given> history,
    LocalDate today,
    boolean mayEdit,
    Form form,
    List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "documents/pieces";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public Piece[] pieces() {
    return Piece.values();
  }

  public String zh(Piece piece) {
    return faults.isEmpty() ? standing.of(piece).zh() : form.text(piece.name());
  }

  public String en(Piece piece) {
    return faults.isEmpty() ? standing.of(piece).en() : form.text(piece.name() + "-en");
  }

  public String from() {
    return faults.isEmpty() ? today.toString() : form.dateText("from");
  }
}
