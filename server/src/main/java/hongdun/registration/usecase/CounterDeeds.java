package hongdun.registration.usecase;

import hongdun.agency.Role;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Deed;
import hongdun.casework.MatterId;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.Application.Applicant;
import hongdun.registration.domain.Dossier;
import hongdun.registration.domain.Signature;
import hongdun.shared.Actor;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 窗口核对记载 — writes into the matter's journal who saw the originals and the signed papers at the
 * counter before it was handed in, so that each of these deeds has its officer, and he is kept
 * apart from deciding (C5).
 */
@Component
class CounterDeeds {
  private static final String ORIGINALS = "registration.deed.counter.originals";
  private static final String SIGNATURES = "registration.deed.counter.signatures";

  /** 形式审查: the materials are looked at against their originals. */
  private static final LegalBasis BASIS = Law.REGISTRATION_REGULATION.article(19);

  private final Judgement judgement;
  private final Desk desk;

  CounterDeeds(Judgement judgement, Desk desk) {
    this.judgement = judgement;
    this.desk = desk;
  }

  /** One of the deeds: what an officer had before him, in a word. */
  private record Seen(long officer, String key, String what) {}

  /**
   * What was checked since the submission before.
   *
   * @param dossier as it was before this submission
   */
  void record(Dossier dossier, MatterId matter, SignedIn visitor) {
    var application = dossier.application();
    if (!(application.applicant() instanceof Applicant.WalkIn walkIn)) {
      return;
    }
    var before = dossier.kept().submissions();
    var since = before.isEmpty() ? Instant.EPOCH : before.getLast().at();
    Stream.concat(originals(dossier, since), signatures(dossier, since))
        .collect(Collectors.groupingBy(seen -> new Seen(seen.officer(), seen.key(), "")))
        .entrySet()
        .stream()
        .sorted(
            Comparator.comparing((Map.Entry<Seen, List<Seen>> one) -> one.getKey().key())
                .thenComparing(one -> one.getKey().officer()))
        .forEach(one -> {
          var officer = one.getKey().officer();
          var unit = officer == visitor.officer() ? visitor.unit() : walkIn.bureau().value();
          desk.record(
              matter,
              new Deed(
                  one.getKey().key(),
                  new Actor.Officer(officer, unit),
                  Role.ACCEPTOR,
                  Optional.empty(),
                  BASIS,
                  one.getValue().stream().map(Seen::what).collect(Collectors.joining("、"))));
        });
  }

  private Stream<Seen> originals(Dossier dossier, Instant since) {
    var materials = judgement.item(dossier).materials();
    return dossier.kept().papers().stream()
        .filter(paper -> paper.seenBy().isPresent() && paper.addedAt().isAfter(since))
        .map(paper ->
            new Seen(
                paper.seenBy().getAsLong(),
                ORIGINALS,
                materials.stream()
                    .filter(material -> material.code().equals(paper.material()))
                    .map(material -> material.title().zh())
                    .findFirst()
                    .orElse(paper.material())));
  }

  private Stream<Seen> signatures(Dossier dossier, Instant since) {
    return dossier.kept().signatures().stream()
        .filter(signature -> signature.way() == Signature.Way.COUNTER)
        .filter(signature -> signature.signedAt().isAfter(since))
        .map(
            signature -> new Seen(signature.officer().orElseThrow(), SIGNATURES, signature.name()));
  }
}
