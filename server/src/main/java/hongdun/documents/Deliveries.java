package hongdun.documents;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Sensitive;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** 送达 — keeps how the papers of a matter came to the party. */
public interface Deliveries {
  /** Keeps a delivery in the current transaction. */
  Delivery keep(Handover handover);

  /** The deliveries of a matter, oldest first. */
  List<Delivery> ofMatter(long matter);

  /** 交付 — papers of a matter handed over by an officer. */
  record Handover(long matter, Set<DocumentId> papers, Way way, OfficerId officer, UnitId unit) {
    public Handover {
      papers = Set.copyOf(papers);
    }
  }

  /** 送达方式 — at the window against a signature, or by post. */
  sealed interface Way {
    Sensitive<String> recipient();

    /** Collected by somebody whose identity document was checked and who signed for it. */
    record Collected(Sensitive<String> recipient, IdentityDocument.Kind kind, String maskedNumber)
        implements Way {}

    /** Posted to an address, with the carrier and the number under which it can be followed. */
    record Posted(
        Sensitive<String> recipient, Sensitive<String> address, String carrier, String tracking)
        implements Way {}
  }

  /** 送达记录 — a delivery as it was kept. */
  record Delivery(
      long id, List<DocumentId> papers, Way way, OfficerId officer, UnitId unit, Instant at) {}
}
