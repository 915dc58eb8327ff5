package hongdun.registration.usecase;

import hongdun.casework.Desk;
import hongdun.casework.MatterId;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Application.Applicant;
import hongdun.registration.domain.Signature;
import hongdun.registration.persistence.Papers;
import hongdun.registration.persistence.Signing;
import hongdun.registration.persistence.Submissions;
import hongdun.shared.Actor;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

  private final Submissions submissions;
  private final Signing signing;
  private final Papers papers;
  private final Judgement judgement;
  private final Desk desk;

  CounterDeeds(
      Submissions submissions, Signing signing, Papers papers, Judgement judgement, Desk desk) {
    this.submissions = submissions;
    this.signing = signing;
    this.papers = papers;
    this.judgement = judgement;
    this.desk = desk;
  }

  /** One of the deeds: what an officer had before him, in a word. */
  private record Seen(long officer, String key, String what) {}

  /** What was checked since the submission before. */
  void record(Application application, MatterId matter, SignedIn visitor) {
    if (!(application.applicant() instanceof Applicant.WalkIn walkIn)) {
      return;
    }
    var since = submissions.before(application.id()).orElse(Instant.EPOCH);
    Stream.concat(originals(application, since), signatures(application, since))
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
              one.getKey().key(),
              new Actor.Officer(officer, unit),
              one.getValue().stream().map(Seen::what).collect(Collectors.joining("、")));
        });
  }

  private Stream<Seen> originals(Application application, Instant since) {
    var materials = judgement.item(application).materials();
    return papers.of(application.id()).stream()
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

  private Stream<Seen> signatures(Application application, Instant since) {
    return signing.of(application.id(), Answers.hash(application.draft())).stream()
        .filter(signature -> signature.way() == Signature.Way.COUNTER)
        .filter(signature -> signature.signedAt().isAfter(since))
        .map(
            signature -> new Seen(signature.officer().orElseThrow(), SIGNATURES, signature.name()));
  }
}
