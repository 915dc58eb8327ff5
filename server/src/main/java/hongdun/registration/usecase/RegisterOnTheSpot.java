package hongdun.registration.usecase;

import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Matter;
import hongdun.casework.MatterMoved;
import hongdun.portal.SignedIn;
import hongdun.register.MarketEntity;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.Signatories.Signatory;
import hongdun.registration.domain.Stage;
import hongdun.registration.domain.Step;
import hongdun.shared.Language;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 当场办结 — hands an application in at the counter and takes it as far as the officer may: to the
 * licence where the variant lets one person do it all, else to the next officer's queue (Regulation
 * Art. 19; Rules Art. 18).
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
  private final TransactionTemplate transactions;

  RegisterOnTheSpot(
      CounterEvidence evidence,
      HandIn handIn,
      Examine examine,
      Decide decide,
      Visibility visibility,
      PlatformTransactionManager transactions) {
    this.evidence = evidence;
    this.handIn = handIn;
    this.examine = examine;
    this.decide = decide;
    this.visibility = visibility;
    this.transactions = new TransactionTemplate(transactions);
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

  /**
   * Hands it in, and then goes on with it. What was handed in stays so, whatever comes after: the
   * series of its number is free for the next counter before the steps that follow are taken.
   */
  public Outcome register(ApplicationId id, SignedIn officer, Seen seen, Language language) {
    var handedIn =
        Objects.requireNonNull(transactions.execute(_ -> handIn(id, officer, seen, language)));
    return switch (handedIn) {
      case HandIn.Outcome.NotReady(var shortcomings, var unsigned) ->
          new Outcome.NotReady(shortcomings, unsigned);
      case HandIn.Outcome.NotAllowed(var why) -> new Outcome.NotAllowed(why);
      case HandIn.Outcome.HandedIn(var matter) ->
          matter.isHandledBy(visibility.bureauOf(officer))
              ? furthest(id, matter, officer)
              : new Outcome.Waiting(matter, Optional.empty(), List.of());
    };
  }

  /**
   * Another officer may have taken it from the queue since: then it is his, and it is handed in.
   */
  private Outcome furthest(ApplicationId id, Matter matter, SignedIn officer) {
    try {
      return Objects.requireNonNull(transactions.execute(_ -> goOn(id, matter, officer)));
    } catch (MatterMoved byAnother) {
      return new Outcome.Waiting(matter, Optional.empty(), List.of());
    }
  }

  private HandIn.Outcome handIn(ApplicationId id, SignedIn officer, Seen seen, Language language) {
    evidence.keep(visibility.lockAsApplicant(id, officer), officer, seen);
    return handIn.handIn(id, officer, language);
  }

  /** Takes the furthest step there is for him, again and again, until there is none. */
  private Outcome goOn(ApplicationId id, Matter matter, SignedIn officer) {
    var procedure = EstablishmentItem.of(matter.item()).procedure();
    var stage = Stage.valueOf(matter.stage());
    Optional<Forbidden> why = Optional.empty();
    for (var step : AHEAD) {
      if (procedure.move(stage, step).isEmpty()) {
        continue;
      }
      switch (take(id, matter, step, officer)) {
        case Taken.Decided(var decided, var entity) -> {
          return new Outcome.Registered(decided, entity);
        }
        case Taken.Further(var moved) -> {
          return goOn(id, moved, officer);
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
