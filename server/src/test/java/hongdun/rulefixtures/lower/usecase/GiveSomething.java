package hongdun.rulefixtures.lower.usecase;

import hongdun.rulefixtures.lower.Given;

/** Public, yet not for other rooms. */
public class GiveSomething {
  public Given give() {
    return new Given(1);
  }
}
