package hongdun.casework;

import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.portal.OutOfTurn;
import java.util.List;

/** An officer took something in at the counter that {@link Reception} bars him from. */
public final class BarredAtTheCounter extends OutOfTurn {
  private static final long serialVersionUID = 1L;
  private final List<String> arguments;

  public BarredAtTheCounter(Forbidden why) {
    super(why.messageKey(), "An officer is barred at the counter: " + why.messageKey());
    this.arguments = List.copyOf(why.arguments());
  }

  @Override
  public List<String> arguments() {
    return arguments;
  }
}
