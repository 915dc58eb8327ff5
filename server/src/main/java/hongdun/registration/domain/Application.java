package hongdun.registration.domain;

import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.registration.ApplicationId;
import hongdun.shared.Language;
import hongdun.shared.Sensitive;
import java.time.Instant;
import java.util.Optional;

/** 申请 — an application with whose it is and what is filled in. */
public record Application(
    ApplicationId id,
    String item,
    Applicant applicant,
    Language language,
    State state,
    Draft draft,
    Optional<MatterId> matter,
    Instant createdAt,
    Instant updatedAt) {

  /** 申请人 — whose application it is. */
  public sealed interface Applicant {
    /** A citizen with an account. */
    record Online(long account) implements Applicant {}

    /** Somebody who came to the counter; an officer enters it for him. */
    record WalkIn(long officer, UnitId bureau, Sensitive<String> name, Sensitive<String> contact)
        implements Applicant {}
  }

  /** 申请状态 — before and after it is handed in. */
  public enum State {
    DRAFT,
    HANDED_IN,
    PURGED
  }

  /** The same with another text, saved at an instant. */
  public Application filledIn(Draft text, Instant at) {
    return new Application(id, item, applicant, language, state, text, matter, createdAt, at);
  }

  /** The name to show for it: the entity's, as far as it is filled in. */
  public String title() {
    return draft.title();
  }
}
