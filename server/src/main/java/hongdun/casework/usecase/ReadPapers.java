package hongdun.casework.usecase;

import hongdun.casework.Matter;
import hongdun.documents.Deliveries;
import hongdun.documents.Deliveries.Delivery;
import hongdun.documents.Documents;
import hongdun.documents.IssuedDocument;
import hongdun.portal.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 查阅文书 — the papers of a matter, for those who may read them. */
@Component
public class ReadPapers {
  private final Documents documents;
  private final Deliveries deliveries;
  private final Procedures procedures;
  private final PartyEyes eyes;

  ReadPapers(Documents documents, Deliveries deliveries, Procedures procedures, PartyEyes eyes) {
    this.documents = documents;
    this.deliveries = deliveries;
    this.procedures = procedures;
    this.eyes = eyes;
  }

  @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
  public List<IssuedDocument> of(Matter matter) {
    return documents.ofMatter(matter.id().value());
  }

  /** The papers, for the party, his agents and the officers who may read the matter; else none. */
  @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
  public List<IssuedDocument> readableBy(Matter matter, Optional<SignedIn> visitor) {
    return visitor.filter(who -> eyes.mayRead(matter, who)).isPresent() ? of(matter) : List.of();
  }

  /** Where the party goes on with his matter; empty for everybody else. */
  public String partyPath(Matter matter, Optional<SignedIn> visitor) {
    return visitor.filter(who -> eyes.isParty(matter, who)).isPresent()
        ? procedures.room(matter.procedure()).partyPath(matter)
        : "";
  }

  /** The last day on which the party may do what the matter waits for, when it waits for him. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> waitsUntil(Matter matter) {
    return procedures.room(matter.procedure()).waitsUntil(matter);
  }

  /** How papers of the matter came to the party. */
  @Transactional(readOnly = true)
  public List<Delivery> deliveriesOf(Matter matter) {
    return deliveries.ofMatter(matter.id().value());
  }
}
