package hongdun.ledger;

import java.time.Instant;

/**
 * 行政行为 — an event that is an official act: the ledger writes its entry in the transaction that
 * makes it. Acts are records of ids, codes, dates, money and legal bases; never of personal data.
 */
public interface AdministrativeAct {
  /** The code of the act, for example MATTER_OPENED. */
  String act();

  /** The register the entry is numbered in, for example matters or registration. */
  String register();

  /** The matter the act belongs to, 0 if none. */
  long matter();

  /** The bureau in whose name the act is done. */
  long unit();

  Instant effectiveAt();

  /** The rule set it was decided under, for example R2022. */
  String lawVersion();

  /**
   * What the act is about, as the room that acts can find it again: registration:application:17.
   */
  String reference();
}
