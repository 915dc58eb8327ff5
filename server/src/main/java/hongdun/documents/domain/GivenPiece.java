package hongdun.documents.domain;

import hongdun.agency.OfficerId;
import hongdun.documents.PaperPieces.Piece;
import hongdun.shared.BilingualText;
import java.time.Instant;
import java.time.LocalDate;

/**
 * 文书要素 — a piece of a bureau's papers as somebody gave it.
 *
 * @param from the first day papers carry it
 */
public record GivenPiece(
    Piece piece, BilingualText text, LocalDate from, OfficerId by, Instant at) {}
