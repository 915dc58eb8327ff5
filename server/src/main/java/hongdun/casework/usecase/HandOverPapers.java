package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.DeskDeed;
import hongdun.documents.Deliveries;
import hongdun.documents.Deliveries.Delivery;
import hongdun.documents.Deliveries.Handover;
import hongdun.documents.Deliveries.Way;
import hongdun.documents.DocumentId;
import hongdun.documents.Documents;
import hongdun.documents.IssuedDocument;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 发照送达 — hands the papers of a matter over, at the window or by post, and prints licences anew. */
@Component
public class HandOverPapers {
  private final ReadMatter matters;
  private final Documents documents;
  private final Deliveries deliveries;
  private final RecordDeed deeds;
  private final Agency agency;

  HandOverPapers(
      ReadMatter matters,
      Documents documents,
      Deliveries deliveries,
      RecordDeed deeds,
      Agency agency) {
    this.matters = matters;
    this.documents = documents;
    this.deliveries = deliveries;
    this.deeds = deeds;
    this.agency = agency;
  }

  /** A delivery with the officer who made it. */
  public record Delivered(Delivery delivery, Officer officer) {}

  /** A matter with its papers and how they came to the party. */
  public record Papers(Matter matter, List<IssuedDocument> papers, List<Delivered> deliveries) {
    /** Whether a paper was handed over already. */
    public boolean isDelivered(DocumentId paper) {
      return deliveries.stream().anyMatch(one -> one.delivery().papers().contains(paper));
    }

    /** The papers of a delivery. */
    public List<IssuedDocument> of(Delivered delivered) {
      return papers.stream()
          .filter(paper -> delivered.delivery().papers().contains(paper.id()))
          .toList();
    }
  }

  @Transactional(readOnly = true)
  public Papers of(MatterId id, Actor.Officer reader) {
    var matter = matters.matter(id, reader);
    return new Papers(
        matter,
        documents.ofMatter(id.value()),
        deliveries.ofMatter(id.value()).stream()
            .map(delivery -> new Delivered(delivery, agency.officer(delivery.officer())))
            .toList());
  }

  /** Hands papers over, each once; a void copy is handed to nobody. */
  @Transactional
  public List<Shortcoming> handOver(
      MatterId id, Actor.Officer by, Set<DocumentId> chosen, Way way) {
    var matter = matters.lock(id, by);
    var papers = holding(id).stream().filter(paper -> chosen.contains(paper.id())).toList();
    if (papers.isEmpty()) {
      return List.of(Shortcoming.of("papers", "casework.delivery.nothing-chosen"));
    }
    var gone = gone(id);
    if (papers.stream().map(IssuedDocument::id).anyMatch(gone::contains)) {
      return List.of(
          Shortcoming.of(
              "papers",
              "casework.delivery.delivered-already",
              numbers(papers.stream().filter(paper -> gone.contains(paper.id())).toList())));
    }
    deliveries.keep(
        new Handover(
            id.value(),
            papers.stream().map(IssuedDocument::id).collect(Collectors.toSet()),
            way,
            new OfficerId(by.officer()),
            new UnitId(by.unit())));
    var numbers = numbers(papers);
    switch (way) {
      case Way.Collected _ -> deeds.record(matter, DeskDeed.COLLECTED, by, numbers);
      case Way.Posted posted ->
          deeds.record(
              matter,
              DeskDeed.POSTED,
              by,
              numbers + "；" + posted.carrier() + " " + posted.tracking());
    }
    return List.of();
  }

  private Set<DocumentId> gone(MatterId id) {
    return deliveries.ofMatter(id.value()).stream()
        .flatMap(delivery -> delivery.papers().stream())
        .collect(Collectors.toSet());
  }

  private static String numbers(List<IssuedDocument> papers) {
    return papers.stream().map(IssuedDocument::number).collect(Collectors.joining("、"));
  }

  private List<IssuedDocument> holding(MatterId id) {
    return documents.ofMatter(id.value()).stream().filter(paper -> !paper.voided()).toList();
  }

  /** 补换: prints a licence anew with a reason; the copy before is void from now on. */
  @Transactional
  public List<Shortcoming> reprint(MatterId id, Actor.Officer by, DocumentId copy, String reason) {
    var matter = matters.lock(id, by);
    if (reason.isBlank()) {
      return List.of(Shortcoming.of("reason", "casework.delivery.reason-missing"));
    }
    var former =
        documents
            .find(copy)
            .filter(paper -> paper.matter() == id.value() && paper.licence())
            .orElseThrow(() -> new NotFound("No licence " + copy.value() + " of this matter"));
    // The document's number comes last; the journal's line is written before it.
    deeds.record(matter, DeskDeed.REPRINTED, by, former.number() + "；" + reason);
    documents.reissue(copy, reason);
    return List.of();
  }
}
