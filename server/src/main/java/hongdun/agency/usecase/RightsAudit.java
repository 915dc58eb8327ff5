package hongdun.agency.usecase;

import hongdun.agency.persistence.StaffJournal;
import hongdun.agency.persistence.StaffJournal.Named;
import hongdun.portal.AuditSource;
import hongdun.portal.AuditSubject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 权限审计 — the log of rights, as the audit administrator searches it. */
@Component
class RightsAudit implements AuditSource {
  private final StaffJournal journal;

  RightsAudit(StaffJournal journal) {
    this.journal = journal;
  }

  @Override
  public String name() {
    return "agency/rights";
  }

  @Override
  public AuditSubject subject() {
    return AuditSubject.RIGHTS;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Entry> entries(Search search) {
    return journal.find(search).stream()
        .map(line ->
            new Entry(
                line.at(),
                line.number(),
                line.by(),
                "agency.act." + line.act().name(),
                line.of(),
                line.role().map(role -> "agency.role." + role.name()).orElse(""),
                days(line),
                ""))
        .toList();
  }

  /** 2026-11-22 – 2026-12-31; one of them when there is only one. */
  private static String days(Named line) {
    return Stream.concat(line.from().stream(), line.until().stream())
        .map(Object::toString)
        .collect(Collectors.joining(" – "));
  }
}
