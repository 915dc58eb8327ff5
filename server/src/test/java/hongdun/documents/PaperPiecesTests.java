package hongdun.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.AgencyRows;
import hongdun.agency.Role;
import hongdun.documents.Documents.Rendering;
import hongdun.documents.PaperPieces.Piece;
import hongdun.documents.usecase.EditPieces;
import hongdun.portal.AccountRoles;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 文书要素: what a bureau puts on its papers, from a day on and never backwards. */
@HongdunTest
class PaperPiecesTests {
  private final EditPieces pieces;
  private final AgencyRows rows;
  private final AccountRoles roles;

  PaperPiecesTests(EditPieces pieces, AgencyRows rows, AccountRoles roles) {
    this.pieces = pieces;
    this.rows = rows;
    this.roles = roles;
  }

  private SignedIn holder(Role role) {
    var account = rows.accountOf("510100", role);
    var officer = roles.officerOf(account).orElseThrow();
    return new SignedIn(
        account, officer.displayName(), officer.officer(), officer.unit(), officer.roles());
  }

  @Test
  void aPieceHoldsFromItsDayAndIsKeptInTheHistory() {
    var keeper = holder(Role.SYSTEM_ADMINISTRATOR);
    var hours = new BilingualText("工作日 9:00—17:00", "Workdays 9:00 to 17:00");

    assertThat(pieces.keep(Map.of(Piece.OPENING_HOURS, hours), Optional.of(pieces.today()), keeper))
        .isEmpty();
    assertThat(
            pieces.keep(
                Map.of(Piece.PHONE, new BilingualText("12315", "12315")),
                Optional.of(pieces.today().plusDays(2)),
                keeper))
        .isEmpty();

    assertThat(pieces.pieces(keeper).of(Piece.OPENING_HOURS)).isEqualTo(hours);
    assertThat(pieces.pieces(keeper).of(Piece.PHONE).zh()).isEmpty();
    assertThat(pieces.history(keeper)).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void aPieceIsNeverGivenBackwardsNorByAnybodyElse() {
    var hours = Map.of(Piece.ADDRESS, new BilingualText("某路1号", "1 Some Road"));

    assertThat(
            pieces.keep(
                hours, Optional.of(pieces.today().minusDays(1)), holder(Role.SYSTEM_ADMINISTRATOR)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.field()).isEqualTo("from"));
    assertThatThrownBy(
            () -> pieces.keep(hours, Optional.of(pieces.today()), holder(Role.AUDIT_ADMINISTRATOR)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void everyPaperIsLookedAtWithInventedData() {
    var auditor = holder(Role.AUDIT_ADMINISTRATOR);
    for (var paper : pieces.papers()) {
      if (paper.code().startsWith("registration.")) {
        assertThat(pieces.preview(paper.code(), Language.ZH, auditor))
            .as(paper.code())
            .isInstanceOf(Rendering.Printed.class);
      }
    }
    assertThat(pieces.preview("registration.refusal-notice", Language.EN, auditor))
        .isInstanceOf(Rendering.Printed.class);
  }
}
