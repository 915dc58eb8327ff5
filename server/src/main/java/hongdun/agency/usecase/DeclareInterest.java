package hongdun.agency.usecase;

import hongdun.agency.Interest;
import hongdun.agency.InterestDependent;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.domain.DeclaredInterest;
import hongdun.agency.domain.JournalLine;
import hongdun.agency.domain.JournalLine.Act;
import hongdun.agency.persistence.Interests;
import hongdun.agency.persistence.StaffJournal;
import hongdun.portal.Dates;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Reading;
import hongdun.shared.Sensitive;
import hongdun.shared.Shortcoming;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 申报利害关系 — an officer declares with whom he has an interest, and withdraws it again (C7). */
@Component
public class DeclareInterest {
  private static final int LONGEST_NAME = 100;
  private final Interests interests;
  private final StaffJournal journal;
  private final ObjectProvider<InterestDependent> dependents;
  private final InstantSource clock;

  DeclareInterest(
      Interests interests,
      StaffJournal journal,
      ObjectProvider<InterestDependent> dependents,
      InstantSource clock) {
    this.interests = interests;
    this.journal = journal;
    this.dependents = dependents;
    this.clock = clock;
  }

  /**
   * What the officer entered.
   *
   * @param paper the kind of identity paper; empty for a firm, known by its unified code
   */
  public record Asked(
      Optional<Interest.Kind> kind,
      Optional<PartyKey.Kind> party,
      Optional<IdentityDocument.Kind> paper,
      Sensitive<String> number,
      String partyName) {}

  public List<DeclaredInterest> declaredBy(OfficerId officer) {
    return interests.declaredBy(officer);
  }

  /** Keeps the declaration, or says everything that is wrong with it. */
  @Transactional
  public List<Shortcoming> declare(Asked asked, OfficerId officer) {
    var now = clock.instant();
    var today = Dates.dayOf(now);
    var faults = new ArrayList<Shortcoming>();
    if (asked.kind().isEmpty()) {
      faults.add(Shortcoming.of("kind", "agency.fault.interest-kind"));
    }
    var key = key(asked, today, faults);
    if (asked.partyName().isEmpty() || asked.partyName().length() > LONGEST_NAME) {
      faults.add(Shortcoming.of("partyName", "agency.fault.party-name"));
    }
    if (!faults.isEmpty()) {
      return List.copyOf(faults);
    }
    if (!interests.add(
        officer, asked.kind().orElseThrow(), key.orElseThrow(), asked.partyName(), today, now)) {
      return List.of(Shortcoming.of("number", "agency.fault.declared-already"));
    }
    journal.write(JournalLine.of(Act.INTEREST_DECLARED, now).by(officer).officer(officer));
    return List.of();
  }

  private static Optional<PartyKey> key(Asked asked, LocalDate today, List<Shortcoming> faults) {
    if (asked.party().isEmpty()) {
      faults.add(Shortcoming.of("party", "agency.fault.party"));
      return Optional.empty();
    }
    var kind = asked.party().get();
    var typed = asked.number().value();
    return switch (kind) {
      case UNIFIED_CODE ->
          take(UnifiedSocialCreditCode.parse(typed), faults)
              .map(code -> new PartyKey(kind, Sensitive.of(code.value())));
      case IDENTITY_NUMBER -> {
        if (asked.paper().isEmpty()) {
          faults.add(Shortcoming.of("paper", "agency.fault.paper"));
          yield Optional.empty();
        }
        yield take(IdentityDocument.parse(asked.paper().get(), typed, today), faults)
            .map(document -> new PartyKey(kind, Sensitive.of(document.number())));
      }
    };
  }

  private static <T> Optional<? extends T> take(
      Reading<? extends T> reading, List<Shortcoming> faults) {
    Stream.of(reading.faults())
        .flatMap(List::stream)
        .map(fault -> Shortcoming.of("number", fault.messageKey()))
        .forEach(faults::add);
    return reading.toOptional();
  }

  /** Withdraws it, unless somebody has still to decide whether it keeps him from a matter. */
  @Transactional
  public List<Shortcoming> withdraw(long interest, OfficerId officer) {
    if (dependents.stream().anyMatch(room -> room.awaitsDecision(officer, interest))) {
      return List.of(Shortcoming.of("withdraw-" + interest, "agency.fault.interest-undecided"));
    }
    var now = clock.instant();
    if (!interests.withdraw(officer, interest, Dates.dayOf(now), now)) {
      throw new ChangedMeanwhile("Interest " + interest + " is not there to withdraw");
    }
    journal.write(JournalLine.of(Act.INTEREST_WITHDRAWN, now).by(officer).officer(officer));
    return List.of();
  }
}
