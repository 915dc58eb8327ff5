package hongdun.portal.usecase;

import hongdun.portal.AdministrationLog;
import hongdun.portal.SignedIn;
import hongdun.portal.persistence.AdministrationLines;
import hongdun.portal.persistence.AdministrationLines.NewLine;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 记管理日志 — writes what administrators change, in real time as all logs of the house. */
@Service
public class KeepAdministrationLog implements AdministrationLog {
  private final AdministrationLines lines;
  private final InstantSource realTime;

  KeepAdministrationLog(AdministrationLines lines, @Qualifier("realTime") InstantSource realTime) {
    this.lines = lines;
    this.realTime = realTime;
  }

  @Override
  @Transactional
  public void write(Change change) {
    lines.add(
        new NewLine(
            change.by().map(who -> OptionalLong.of(who.account())).orElse(OptionalLong.empty()),
            change.by().map(SignedIn::name).orElse(""),
            change.act(),
            change.subject(),
            change.before(),
            change.after(),
            Caller.remote()),
        realTime.instant());
  }

  @Override
  public List<Kept> about(String subject, int most) {
    return lines.about(subject, most);
  }
}
