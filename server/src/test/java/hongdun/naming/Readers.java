package hongdun.naming;

import hongdun.agency.usecase.DivisionList;
import hongdun.naming.domain.NameReader;
import hongdun.naming.usecase.ReaderWords;
import java.time.LocalDate;

/** Readers of names for tests without a server. */
public final class Readers {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private static final NameReader SHIPPED =
      ReaderWords.shipped(new DivisionList().shipped()).on(DAY);

  private Readers() {}

  /** As the product ships. */
  public static NameReader shipped() {
    return SHIPPED;
  }
}
