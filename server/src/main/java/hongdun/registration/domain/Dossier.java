package hongdun.registration.domain;

import hongdun.casework.Matter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * 申请档案 — an application as it lies before whoever judges it: its text, the matter it became, the
 * papers and signatures kept with it. Read at once, so that all that is said of it in one answer is
 * of one piece.
 *
 * @param hash of the text, for which the signatures hold
 */
public record Dossier(Application application, Optional<Matter> matter, String hash, Kept kept) {

  /** What is kept with a text: papers, who signed or was asked to, and when it was handed in. */
  public record Kept(
      List<HandedInPaper> papers,
      List<Signature> signatures,
      List<SignedPaper> onPaper,
      Set<String> invited,
      List<Submitted> submissions) {
    public static final Kept NOTHING =
        new Kept(List.of(), List.of(), List.of(), Set.of(), List.of());

    public Kept {
      papers = List.copyOf(papers);
      signatures = List.copyOf(signatures);
      onPaper = List.copyOf(onPaper);
      invited = Set.copyOf(invited);
      submissions = List.copyOf(submissions);
    }
  }

  /** 提交 — that a text was handed in, by its hash. */
  public record Submitted(String hash, Instant at) {}

  /** When the text was received, if it is the newest that was handed in. */
  public Optional<Instant> receivedAt() {
    var all = kept.submissions();
    return application.matter().isEmpty() || all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.getLast()).filter(last -> last.hash().equals(hash)).map(Submitted::at);
  }

  /** The codes of the materials handed in. */
  public Set<String> attached() {
    return kept.papers().stream()
        .map(HandedInPaper::material)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The keys of those who have signed the text as it is. */
  public Set<String> signed() {
    return kept.signatures().stream().map(Signature::signatory).collect(Collectors.toSet());
  }
}
