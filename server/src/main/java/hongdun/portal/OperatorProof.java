package hongdun.portal;

/**
 * 操作证明 — whether a command of the launcher comes from someone who may read the data folder; rooms
 * that answer commands ask it first.
 */
public interface OperatorProof {
  boolean isShownBy(String token);
}
