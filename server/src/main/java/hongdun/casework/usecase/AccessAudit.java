package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.casework.persistence.AccessSearch;
import hongdun.portal.AuditSource;
import hongdun.portal.AuditSubject;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 查阅审计 — searches and exports of the desk, as the audit administrator searches them. */
@Component
class AccessAudit implements AuditSource {
  private final AccessSearch accesses;
  private final Agency agency;

  AccessAudit(AccessSearch accesses, Agency agency) {
    this.accesses = accesses;
    this.agency = agency;
  }

  @Override
  public String name() {
    return "casework/access";
  }

  @Override
  public AuditSubject subject() {
    return AuditSubject.EXPORTS;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Entry> entries(Search search) {
    return accesses.find(search).stream()
        .map(line ->
            new Entry(
                line.at(),
                line.number(),
                agency.officer(new OfficerId(line.officer())).name(),
                "casework.audit." + line.kind().name(),
                "",
                "",
                line.rows().isPresent()
                    ? "%s (%d)".formatted(line.what(), line.rows().getAsLong())
                    : line.what(),
                line.remote()))
        .toList();
  }
}
