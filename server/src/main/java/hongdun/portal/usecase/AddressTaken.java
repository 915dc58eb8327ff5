package hongdun.portal.usecase;

import hongdun.portal.OutOfTurn;

/** Two people made an account with one address at the same moment; this one came second. */
class AddressTaken extends OutOfTurn {
  private static final long serialVersionUID = 1L;

  AddressTaken() {
    super("portal.sign-up.taken-meanwhile", "The address got an account meanwhile");
  }
}
