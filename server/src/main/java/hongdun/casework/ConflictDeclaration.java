package hongdun.casework;

/**
 * 冲突规则声明 — each room that has a procedure says which rules of conflict bind its acts and supplies
 * the facts they look at.
 */
public interface ConflictDeclaration {
  Conflicts conflicts();

  /** What is known of a matter of this procedure now. */
  ConflictFacts facts(MatterId matter);
}
