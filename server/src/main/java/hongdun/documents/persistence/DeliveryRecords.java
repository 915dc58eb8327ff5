package hongdun.documents.persistence;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.documents.Deliveries.Delivery;
import hongdun.documents.Deliveries.Handover;
import hongdun.documents.Deliveries.Way;
import hongdun.documents.DocumentId;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Sensitive;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** 送达记录 — who took papers, or where they were posted. */
@Repository
public class DeliveryRecords {
  private final JdbcClient jdbc;

  DeliveryRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Delivery add(Handover handover, Instant at) {
    var insert =
        jdbc.sql(
                """
                insert into documents.delivery
                       (matter, way, recipient, document_kind, document_number, address, carrier,
                        tracking, officer, unit, delivered_at)
                values (:matter, :way, :recipient, :kind, :number, :address, :carrier, :tracking,
                        :officer, :unit, :at)
                returning id
                """)
            .param("matter", handover.matter())
            .param("recipient", handover.way().recipient().value())
            .param("officer", handover.officer().value())
            .param("unit", handover.unit().value())
            .param("at", at.atOffset(ZoneOffset.UTC));
    long id = way(insert, handover.way()).query(Long.class).single();
    var papers = handover.papers().stream().map(DocumentId::value).toArray(Long[]::new);
    jdbc.sql(
            """
            insert into documents.delivered_paper (delivery, document)
            select :delivery, paper
              from unnest(cast(:papers as bigint[])) as paper
            """)
        .param("delivery", id)
        .param("papers", papers)
        .update();
    return new Delivery(
        id,
        List.copyOf(handover.papers()),
        handover.way(),
        handover.officer(),
        handover.unit(),
        at);
  }

  private static StatementSpec way(StatementSpec insert, Way way) {
    return switch (way) {
      case Way.Collected(_, var kind, var number) ->
          insert
              .param("way", "COLLECTED")
              .param("kind", kind.name())
              .param("number", number)
              .param("address", null)
              .param("carrier", null)
              .param("tracking", null);
      case Way.Posted(_, var address, var carrier, var tracking) ->
          insert
              .param("way", "POSTED")
              .param("kind", null)
              .param("number", null)
              .param("address", address.value())
              .param("carrier", carrier)
              .param("tracking", tracking);
    };
  }

  public List<Delivery> ofMatter(long matter) {
    return jdbc.sql(
            """
            select d.id, d.way, d.recipient, d.document_kind, d.document_number, d.address,
                   d.carrier, d.tracking, d.officer, d.unit, d.delivered_at,
                   array(select p.document
                           from documents.delivered_paper p
                          where p.delivery = d.id
                          order by p.document) as papers
              from documents.delivery d
             where d.matter = ?
             order by d.id
            """)
        .param(matter)
        .query((row, _) -> delivery(row))
        .list();
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    var papers = (Long[]) row.getArray("papers").getArray();
    return new Delivery(
        row.getLong("id"),
        Arrays.stream(papers).map(DocumentId::new).toList(),
        way(row),
        new OfficerId(row.getLong("officer")),
        new UnitId(row.getLong("unit")),
        row.getObject("delivered_at", OffsetDateTime.class).toInstant());
  }

  private static Way way(ResultSet row) throws SQLException {
    var recipient = Sensitive.of(row.getString("recipient"));
    return row.getString("way").equals("COLLECTED")
        ? new Way.Collected(
            recipient,
            IdentityDocument.Kind.valueOf(row.getString("document_kind")),
            row.getString("document_number"))
        : new Way.Posted(
            recipient,
            Sensitive.of(row.getString("address")),
            row.getString("carrier"),
            row.getString("tracking"));
  }
}
