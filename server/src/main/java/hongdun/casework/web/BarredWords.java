package hongdun.casework.web;

import hongdun.agency.Role;
import hongdun.casework.domain.Receiving;
import hongdun.casework.usecase.HandOverMatters.Barred;
import hongdun.casework.usecase.HandOverMatters.Reason;
import hongdun.portal.Frame;
import java.util.Set;
import java.util.TreeSet;

/** 不得接办的说明 — why a matter cannot go to somebody, and who could take it, in words. */
public final class BarredWords {
  private BarredWords() {}

  public static String why(Barred barred, Frame frame) {
    return switch (barred.reason()) {
      case Reason.AskedAlready() -> frame.text("casework.hand-over.barred.asked");
      case Reason.NotFit(var receiving) -> why(receiving, frame);
    };
  }

  private static String why(Receiving receiving, Frame frame) {
    return switch (receiving) {
      // It was fit when asked; what changed is the matter itself.
      case Receiving.Fit() -> frame.text("casework.hand-over.barred.moved");
      case Receiving.NotThere() -> frame.text("casework.hand-over.barred.not-there");
      case Receiving.WithoutRole(var needed) ->
          frame.text("casework.hand-over.barred.role", roles(needed, frame));
      case Receiving.TookEarlierStep _ -> frame.text("casework.hand-over.barred.apart");
      case Receiving.Recused() -> frame.text("casework.hand-over.barred.recused");
      case Receiving.Interested(var interest) ->
          frame.text("casework.hand-over.barred.interest", interest.kind().name());
    };
  }

  public static String who(Barred barred, Frame frame) {
    return barred.couldTake().isEmpty()
        ? frame.text("casework.hand-over.nobody-could")
        : frame.text(
            "casework.hand-over.could",
            String.join(frame.text("casework.separator"), barred.couldTake()));
  }

  private static String roles(Set<Role> roles, Frame frame) {
    return String.join(
        frame.text("casework.separator"),
        new TreeSet<>(roles)
            .stream().map(role -> frame.text("agency.role." + role.name())).toList());
  }
}
