package hongdun.casework.domain;

import hongdun.agency.Role;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.util.Arrays;

/** 行为 — what is done at the desk beside a procedure: in which roles, and under which article. */
public enum DeskDeed {
  COLLECTED("casework.deed.collected", Law.LICENSING_LAW.article(44), DeskDeed.counter()),
  POSTED("casework.deed.posted", Law.LICENSING_LAW.article(44), DeskDeed.counter()),
  REPRINTED("casework.deed.reprinted", Law.REGISTRATION_REGULATION.article(37), DeskDeed.counter()),
  GREEN_CHANNEL("casework.deed.green-channel", Law.LICENSING_LAW.article(6), DeskDeed.everybody()),
  /** As the highest of his roles, for it is rank that lets him take it off. */
  GREEN_CHANNEL_WITHDRAWN(
      "casework.deed.green-channel-withdrawn", Law.LICENSING_LAW.article(6), DeskDeed.fromTheTop());

  private final String key;
  private final LegalBasis basis;
  private final Role[] roles;

  DeskDeed(String key, LegalBasis basis, Role[] roles) {
    this.key = key;
    this.basis = basis;
    this.roles = roles;
  }

  /** The key of its words, which is the step of its line. */
  public String key() {
    return key;
  }

  public LegalBasis basis() {
    return basis;
  }

  /** In which roles it is done; an earlier one is named before a later one. */
  public Role[] roles() {
    return Arrays.copyOf(roles, roles.length);
  }

  private static Role[] counter() {
    return new Role[] {Role.ACCEPTOR, Role.EXAMINER, Role.APPROVER, Role.DIVISION_HEAD};
  }

  private static Role[] everybody() {
    return new Role[] {
      Role.ACCEPTOR, Role.EXAMINER, Role.APPROVER, Role.DIVISION_HEAD, Role.LEADER, Role.HEAD
    };
  }

  private static Role[] fromTheTop() {
    return new Role[] {
      Role.HEAD, Role.LEADER, Role.DIVISION_HEAD, Role.APPROVER, Role.EXAMINER, Role.ACCEPTOR
    };
  }
}
