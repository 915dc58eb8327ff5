package hongdun.portal.usecase;

import hongdun.portal.AuditTrail;
import hongdun.portal.persistence.AuditLines;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 写审计记录 — in real time, with the network address of the request that did it. */
@Service
class WriteAudit implements AuditTrail {
  private final AuditLines lines;
  private final InstantSource realTime;

  WriteAudit(AuditLines lines, @Qualifier("realTime") InstantSource realTime) {
    this.lines = lines;
    this.realTime = realTime;
  }

  @Override
  @Transactional
  public void write(Line line) {
    lines.write(line, realTime.instant(), Caller.remote());
  }
}
