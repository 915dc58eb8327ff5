package hongdun.documents.persistence;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.documents.PaperPieces;
import hongdun.documents.PaperPieces.Piece;
import hongdun.documents.domain.GivenPiece;
import hongdun.portal.Dates;
import hongdun.shared.BilingualText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 文书要素表 — every piece a bureau ever put on its papers. */
@Repository
public class PieceRows {
  private final JdbcClient jdbc;

  PieceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a bureau's papers carried at a moment: nothing given later changes them. */
  public PaperPieces asOf(UnitId bureau, Instant moment) {
    return of(bureau, Dates.dayOf(moment), moment);
  }

  /** What its papers carry on a day, as it is known now. */
  public PaperPieces on(UnitId bureau, LocalDate day) {
    return of(bureau, day, Instant.parse("9999-01-01T00:00:00Z"));
  }

  private PaperPieces of(UnitId bureau, LocalDate day, Instant givenBefore) {
    var texts = new EnumMap<Piece, BilingualText>(Piece.class);
    jdbc.sql(
            """
            select distinct on (piece) piece, text_zh, text_en
              from documents.paper_piece
             where bureau = :bureau
               and valid_from <= :day
               and set_at <= :before
             order by piece, valid_from desc, id desc
            """)
        .param("bureau", bureau.value())
        .param("day", day)
        .param("before", givenBefore.atOffset(ZoneOffset.UTC))
        .query(row -> {
          texts.put(
              Piece.valueOf(row.getString("piece")),
              new BilingualText(row.getString("text_zh"), row.getString("text_en")));
        });
    return new PaperPieces(texts);
  }

  public List<GivenPiece> history(UnitId bureau, int most) {
    return jdbc.sql(
            """
            select piece, text_zh, text_en, valid_from, set_by, set_at
              from documents.paper_piece
             where bureau = ?
             order by id desc
             limit ?
            """)
        .params(bureau.value(), most)
        .query((row, _) ->
            new GivenPiece(
                Piece.valueOf(row.getString("piece")),
                new BilingualText(row.getString("text_zh"), row.getString("text_en")),
                row.getObject("valid_from", LocalDate.class),
                new OfficerId(row.getLong("set_by")),
                row.getTimestamp("set_at").toInstant()))
        .list();
  }

  public void add(UnitId bureau, GivenPiece piece) {
    jdbc.sql(
            """
            insert into documents.paper_piece (bureau, piece, text_zh, text_en, valid_from, set_by, set_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            bureau.value(),
            piece.piece().name(),
            piece.text().zh(),
            piece.text().en(),
            piece.from(),
            piece.by().value(),
            piece.at().atOffset(ZoneOffset.UTC))
        .update();
  }
}
