package hongdun.casework;

import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.shared.Actor;
import hongdun.shared.LegalBasis;
import hongdun.shared.Region;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 办件台 — opens matters, takes them through their procedure and tells the parties. */
public interface Desk {
  /**
   * Opens a matter in the current transaction, as one of its last statements (the number is dense):
   * starts the clock, writes the journal, tells the party his number and query code. Whether an
   * officer may open one for a party is {@link Reception}'s to say, before.
   */
  Matter open(Opening opening);

  /**
   * Takes one step of the matter's procedure in the current transaction: checks role, separation of
   * duties (C3, C5), interests (C7) and substitution (C14), moves the stage, journal, clock and
   * owner, and concludes the matter when the new stage is an end. A matter somebody else has moved
   * meanwhile throws {@link MatterMoved}.
   */
  StepResult take(Taking taking);

  /**
   * Tells the party something about his matter: in the journal, on the progress page and by
   * message.
   */
  void tell(MatterId matter, Notice notice);

  /**
   * 记载 — writes into the journal what an officer did beside the procedure: saw originals, allowed a
   * further notice. The party is not told by it.
   */
  void record(MatterId matter, Deed deed);

  Optional<Matter> find(MatterId id);

  Optional<Matter> findByQueryCode(String code);

  /**
   * The steps somebody may take of a matter as it stands: those of his role, in his bureau, that no
   * earlier step bars. What he is not offered he is refused, too.
   */
  Set<String> offered(Matter matter, Actor to);

  /** The journal, oldest first. */
  List<JournalEntry> journal(MatterId id);

  /**
   * A new matter.
   *
   * @param subject what it is about, shown to officers and on the progress page (a company's name)
   * @param entityType the type of market entity it is about, empty for none
   * @param bureau the one competent for the place; where a superior decides, its counter
   * @param parties the numbers of all persons and firms involved, compared with officers' interests
   */
  record Opening(
      Procedure<?, ?> procedure,
      String item,
      String entityType,
      String subject,
      UnitId bureau,
      Region region,
      String ruleSet,
      Party party,
      Set<PartyKey> parties,
      Actor by) {
    public Opening(
        Procedure<?, ?> procedure,
        String item,
        String subject,
        UnitId bureau,
        Region region,
        String ruleSet,
        Party party,
        Set<PartyKey> parties,
        Actor by) {
      this(procedure, item, "", subject, bureau, region, ruleSet, party, parties, by);
    }
  }

  /**
   * 行为 — what an officer did beside the procedure.
   *
   * @param key the key of its words, in the messages of the room that did it
   * @param role by which he did it
   * @param inPlaceOf whose role it is, when he used it as his substitute (C14)
   */
  record Deed(
      String key,
      Actor.Officer by,
      Role role,
      Optional<OfficerId> inPlaceOf,
      LegalBasis basis,
      String note) {}

  /**
   * A step to take.
   *
   * @param version the version of the matter the person saw
   * @param note what is written in the journal beside the step; shown to the party when the step is
   * @param parties as in {@link Opening}: those known now
   */
  record Taking(
      MatterId matter, int version, Enum<?> step, Actor by, String note, Set<PartyKey> parties) {}

  /** The outcome of a step. */
  sealed interface StepResult {
    record Taken(Matter matter) implements StepResult {}

    /**
     * The person may not take this step: why, in words of casework, and under which rule or
     * article.
     */
    record Forbidden(String messageKey, List<String> arguments, Optional<LegalBasis> basis)
        implements StepResult {}
  }

  /**
   * A notice to the party.
   *
   * @param subjectKey key of the subject, of the telling room's messages
   * @param bodyKey key of the text
   */
  record Notice(String subjectKey, String bodyKey, List<String> arguments) {}
}
