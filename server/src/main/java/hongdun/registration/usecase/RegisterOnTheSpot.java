package hongdun.registration.usecase;

import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Matter;
import hongdun.portal.SignedIn;
import hongdun.register.MarketEntity;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.Signatories.Signatory;
import hongdun.registration.domain.Stage;
import hongdun.registration.domain.Step;
import hongdun.shared.Language;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 当场办结 — hands an application in at the counter and takes it as far as the officer may: to the
 * licence where the variant lets one person do it all, else to the next officer's queue. One
 * transaction (Regulation Art. 19; Rules Art. 18).
 */
@Component
public class RegisterOnTheSpot {
  /** The steps that lead on, the furthest first: the variant decides which of them he may take. */
  private static final List<Step> AHEAD = List.of(Step.APPROVE, Step.PROPOSE_APPROVAL, Step.ACCEPT);

  private final CounterEvidence evidence;
  private final HandIn handIn;
  private final Examine examine;
  private final Decide decide;
  private final Visibility visibility;

  RegisterOnTheSpot(
      CounterEvidence evidence,
      HandIn handIn,
      Examine examine,
      Decide decide,
      Visibility visibility) {
    this.evidence = evidence;
    this.handIn = handIn;
    this.examine = examine;
    this.decide = decide;
    this.visibility = visibility;
  }

  /**
   * 窗口核对 — what the officer has before him.
   *
   * @param originals the codes of the materials whose originals he saw
   * @param signed whether he has the application signed by all, in the text with this hash
   */
  public record Seen(Set<String> originals, boolean signed, String hash) {
    public Seen {
      originals = Set.copyOf(originals);
    }
  }

  /** The outcome. */
  public sealed interface Outcome {
    /** Everything that stands in the way, at once; nothing was handed in. */
    record NotReady(List<Shortcoming> shortcomings, List<Signatory> unsigned) implements Outcome {}

    /** Another officer must take it in; nothing was handed in. */
    record NotAllowed(Forbidden why) implements Outcome {}

    /**
     * Handed in, and another officer goes on: of another bureau, or as the variant has it; or
     * something that only shows at the desk stands in the way.
     */
    record Waiting(Matter matter, Optional<Forbidden> why, List<Shortcoming> shortcomings)
        implements Outcome {}

    record Registered(Matter matter, MarketEntity entity) implements Outcome {}
  }

  /** Keeps what he saw without handing anything in. */
  @Transactional
  public void keep(ApplicationId id, SignedIn officer, Seen seen) {
    evidence.keep(visibility.lockAsApplicant(id, officer), officer, seen);
  }

  @Transactional
  public Outcome register(ApplicationId id, SignedIn officer, Seen seen, Language language) {
    var application = visibility.lockAsApplicant(id, officer);
    evidence.keep(application, officer, seen);
    return switch (handIn.handIn(id, officer, language)) {
      case HandIn.Outcome.NotReady(var shortcomings, var unsigned) ->
          new Outcome.NotReady(shortcomings, unsigned);
      case HandIn.Outcome.NotAllowed(var why) -> new Outcome.NotAllowed(why);
      case HandIn.Outcome.HandedIn(var matter) ->
          matter.isHandledBy(visibility.bureauOf(officer))
              ? goOn(application, matter, officer)
              : new Outcome.Waiting(matter, Optional.empty(), List.of());
    };
  }

  /** Takes the furthest step there is for him, again and again, until there is none. */
  private Outcome goOn(Application application, Matter matter, SignedIn officer) {
    var procedure = EstablishmentItem.of(application.item()).procedure();
    var stage = Stage.valueOf(matter.stage());
    Optional<Forbidden> why = Optional.empty();
    for (var step : AHEAD) {
      if (procedure.move(stage, step).isEmpty()) {
        continue;
      }
      switch (take(application.id(), matter, step, officer)) {
        case Taken.Decided(var decided, var entity) -> {
          return new Outcome.Registered(decided, entity);
        }
        case Taken.Further(var moved) -> {
          return goOn(application, moved, officer);
        }
        case Taken.Barred(var forbidden) -> why = Optional.of(forbidden);
        case Taken.Short(var shortcomings) -> {
          return new Outcome.Waiting(matter, why, shortcomings);
        }
      }
    }
    return new Outcome.Waiting(matter, why, List.of());
  }

  /** The outcome of one step. */
  private sealed interface Taken {
    record Decided(Matter matter, MarketEntity entity) implements Taken {}

    record Further(Matter matter) implements Taken {}

    record Barred(Forbidden why) implements Taken {}

    record Short(List<Shortcoming> shortcomings) implements Taken {}
  }

  private Taken take(ApplicationId id, Matter matter, Step step, SignedIn officer) {
    return switch (step) {
      case APPROVE -> decided(decide.approve(id, matter.version(), officer, ""));
      case PROPOSE_APPROVAL -> examined(examine.proposeApproval(id, matter.version(), officer, ""));
      case ACCEPT -> examined(examine.accept(id, matter.version(), officer));
      default -> throw new IllegalArgumentException("No step ahead: " + step);
    };
  }

  private static Taken decided(Decide.Outcome outcome) {
    return switch (outcome) {
      case Decide.Outcome.Approved(var matter, var entity) -> new Taken.Decided(matter, entity);
      case Decide.Outcome.Done(var matter) -> new Taken.Further(matter);
      case Decide.Outcome.NotAllowed(var why) -> new Taken.Barred(why);
      case Decide.Outcome.Incomplete(var shortcomings) -> new Taken.Short(shortcomings);
    };
  }

  private static Taken examined(Examine.Outcome outcome) {
    return switch (outcome) {
      case Examine.Outcome.Done(var matter) -> new Taken.Further(matter);
      case Examine.Outcome.NotAllowed(var why) -> new Taken.Barred(why);
      case Examine.Outcome.Incomplete(var shortcomings) -> new Taken.Short(shortcomings);
      case Examine.Outcome.Unmet(var shortcomings) -> new Taken.Short(shortcomings);
      case Examine.Outcome.NotNew _ ->
          throw new IllegalStateException("Going on gives no correction notice");
    };
  }
}
