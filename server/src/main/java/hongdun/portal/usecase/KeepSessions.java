package hongdun.portal.usecase;

import hongdun.portal.AccountPlace;
import hongdun.portal.AdministrationLog;
import hongdun.portal.AdministrationLog.Change;
import hongdun.portal.Administrators;
import hongdun.portal.NotFound;
import hongdun.portal.PlatformRight;
import hongdun.portal.SignedIn;
import hongdun.portal.persistence.SessionRows;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 在线会话 — who is signed in, and how a session is ended by another, with a reason. */
@Service
public class KeepSessions {
  private static final int A_PAGE = 50;
  private static final int LONGEST_REASON = 200;
  private final SessionRows rows;
  private final ObjectProvider<AccountPlace> places;
  private final Around around;
  private final InstantSource realTime;

  KeepSessions(
      SessionRows rows,
      ObjectProvider<AccountPlace> places,
      Around around,
      @Qualifier("realTime") InstantSource realTime) {
    this.rows = rows;
    this.places = places;
    this.around = around;
    this.realTime = realTime;
  }

  /** Who may, and where it is written down. */
  @Component
  record Around(AdministrationLog log, ObjectProvider<PlatformRight> right) {}

  /** A session as the page shows it. */
  public record Line(
      String key,
      long account,
      String name,
      Optional<BilingualText> unit,
      Instant since,
      Instant accessed,
      String remote) {}

  /** A page of sessions; before is where the next begins. */
  public record Found(List<Line> lines, Optional<Long> before) {}

  @Transactional(readOnly = true)
  public Found open(String words, Optional<Long> before, SignedIn who) {
    demand(who);
    var now = realTime.instant();
    var found =
        rows.open(
            words, now, before.map(Instant::ofEpochMilli).orElse(now.plusSeconds(1)), A_PAGE + 1);
    var shown = found.size() > A_PAGE ? found.subList(0, A_PAGE) : found;
    return new Found(
        shown.stream()
            .map(open ->
                new Line(
                    open.key(),
                    open.account(),
                    open.name(),
                    Optional.ofNullable(places.getIfAvailable())
                        .flatMap(room -> room.placeOf(open.account())),
                    open.since(),
                    open.accessed(),
                    open.remote()))
            .toList(),
        found.size() > A_PAGE
            ? Optional.of(shown.getLast().accessed().toEpochMilli())
            : Optional.empty());
  }

  public long count() {
    return rows.count(realTime.instant());
  }

  /** Ends a session at once, on every node; without a reason nothing ends. */
  @Transactional
  public List<Shortcoming> end(String key, String reason, SignedIn who) {
    demand(who);
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      return List.of(
          Shortcoming.of(
              "reason", "portal.signed-in.fault.reason", Integer.toString(LONGEST_REASON)));
    }
    var account = rows.end(key);
    if (account.isEmpty()) {
      return List.of(Shortcoming.of("key", "portal.signed-in.fault.over"));
    }
    around
        .log()
        .write(Change.by(who, "portal.signed-in.act.ended", "account:" + account.get(), "", reason));
    return List.of();
  }

  public boolean mayKeep(SignedIn who) {
    var rule = around.right().getIfAvailable();
    return rule != null && rule.keepsThePlatform(who, Administrators.SYSTEM);
  }

  private void demand(SignedIn who) {
    if (!mayKeep(who)) {
      throw new NotFound("Account " + who.account() + " does not keep the sessions");
    }
  }
}
