package hongdun.shared;

/** 行为人 — who acts: a citizen with an account, an officer for a unit, or the system itself. */
public sealed interface Actor {
  /** A person outside the bureau, known by his account. */
  record Citizen(long account) implements Actor {}

  /** An officer acting for a unit in which he holds an appointment. */
  record Officer(long officer, long unit) implements Actor {}

  /** The system on its own motion: a deadline that struck, a number that was given. */
  record TheSystem() implements Actor {}
}
