package hongdun.portal.usecase;

import hongdun.portal.AuditSource;
import hongdun.portal.AuditSubject;
import hongdun.portal.AuditTrail.Act;
import hongdun.portal.persistence.AuditLines;
import hongdun.portal.persistence.AuditLines.AuditRow;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room gives to the audit: its audit lines by subject, and its sign-ins. */
@Configuration(proxyBeanMethods = false)
class PortalAudit {
  @Bean
  AuditSource unmaskings(AuditLines lines) {
    return new Lines(AuditSubject.UNMASKINGS, lines);
  }

  @Bean
  AuditSource exports(AuditLines lines) {
    return new Lines(AuditSubject.EXPORTS, lines);
  }

  @Bean
  AuditSource accountsKept(AuditLines lines) {
    return new Lines(AuditSubject.RIGHTS, lines);
  }

  @Bean
  AuditSource signInsTried(AuditLines lines) {
    return new AuditSource() {
      @Override
      public String name() {
        return "portal/sign-ins";
      }

      @Override
      public AuditSubject subject() {
        return AuditSubject.SIGN_INS;
      }

      @Override
      public List<Entry> entries(Search search) {
        return lines.signIns(search).stream()
            .map(row -> entry(row, "portal.audit.sign-in." + row.kind()))
            .toList();
      }
    };
  }

  @Bean
  AuditSource administration(AuditLines lines) {
    return new Changes("portal/administration", AuditSubject.ADMINISTRATION, lines);
  }

  @Bean
  AuditSource tablesTaken(AuditLines lines) {
    return new Changes("portal/tables", AuditSubject.EXPORTS, lines);
  }

  private static AuditSource.Entry entry(AuditRow row, String actKey) {
    return new AuditSource.Entry(
        row.at(), row.number(), row.by(), actKey, row.of(), "", row.what(), row.remote());
  }

  private record Lines(AuditSubject subject, AuditLines lines) implements AuditSource {
    @Override
    public String name() {
      return "portal/" + subject.code();
    }

    @Override
    public List<Entry> entries(Search search) {
      var acts = Arrays.stream(Act.values()).filter(act -> act.subject() == subject).toList();
      return lines.find(acts, search).stream()
          .map(row -> entry(row, "portal.audit.act." + row.kind()))
          .toList();
    }
  }

  /** The log of administration; its tables taken away stand among the exports. */
  private record Changes(String name, AuditSubject subject, AuditLines lines)
      implements AuditSource {
    @Override
    public List<Entry> entries(Search search) {
      // The rooms wrote the keys of what was done themselves.
      return lines.changes(search, subject == AuditSubject.EXPORTS).stream()
          .map(row -> entry(row, row.kind()))
          .toList();
    }
  }
}
