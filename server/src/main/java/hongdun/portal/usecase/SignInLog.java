package hongdun.portal.usecase;

import hongdun.portal.domain.Origin;
import hongdun.portal.domain.SignInWay;
import hongdun.portal.persistence.SignIns;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登录记录 — who got in and who did not, when, how and from where. */
@Service
public class SignInLog {
  private static final int A_PAGE = 20;
  private final SignIns signIns;
  private final InstantSource realTime;

  SignInLog(SignIns signIns, @Qualifier("realTime") InstantSource realTime) {
    this.signIns = signIns;
    this.realTime = realTime;
  }

  /** One try to sign in. */
  public record Try(boolean succeeded, SignInWay way, Instant at, String remote, String browser) {}

  /** 上次登录 — the sign-in before this one, and how many tries failed in between. */
  public record Before(Instant at, String remote, String browser, long failedSince)
      implements java.io.Serializable {}

  /** A page of an account's own tries, the newest first, and where the older ones begin. */
  public record Tries(List<Try> tries, OptionalLong olderThan) {}

  @Transactional
  void failed(OptionalLong account, SignInWay way, Origin origin) {
    signIns.record(account, false, way, realTime.instant(), origin);
  }

  /** Says when he was here before, and writes that he is here now. */
  @Transactional
  Optional<Before> succeeded(long account, SignInWay way, Origin origin) {
    var last = signIns.lastSuccess(account);
    signIns.record(OptionalLong.of(account), true, way, realTime.instant(), origin);
    return last.map(one ->
        new Before(one.at(), one.origin().remote(), one.origin().browser(), one.failedSince()));
  }

  @Transactional(readOnly = true)
  public List<Try> latest(long account, int most) {
    return tries(signIns.before(account, Long.MAX_VALUE, most));
  }

  @Transactional(readOnly = true)
  public Tries page(long account, OptionalLong olderThan) {
    var rows = signIns.before(account, olderThan.orElse(Long.MAX_VALUE), A_PAGE + 1);
    boolean more = rows.size() > A_PAGE;
    var shown = more ? rows.subList(0, A_PAGE) : rows;
    return new Tries(
        tries(shown), more ? OptionalLong.of(shown.getLast().id()) : OptionalLong.empty());
  }

  private static List<Try> tries(List<SignIns.SignInRow> rows) {
    return rows.stream()
        .map(row -> new Try(row.succeeded(), row.way(), row.at(), row.remote(), row.browser()))
        .toList();
  }
}
