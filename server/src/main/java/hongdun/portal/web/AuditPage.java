package hongdun.portal.web;

import hongdun.portal.AuditSource.Entry;
import hongdun.portal.AuditSubject;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.usecase.SearchAudit;
import hongdun.portal.usecase.SearchAudit.Asked;
import hongdun.shared.Shortcoming;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 审计 — the lines of one subject, with what they are looked for by. */
public record AuditPage(Asked asked, Form form, SearchAudit.Lines lines, List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "portal/audit";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  /** Everything first, then each subject by itself. */
  public List<Optional<AuditSubject>> subjects() {
    return Stream.concat(
            Stream.of(Optional.<AuditSubject>empty()),
            Stream.of(AuditSubject.values()).map(Optional::of))
        .toList();
  }

  /** The same question about another subject, or about everything. */
  public String address(Optional<AuditSubject> subject) {
    return "/admin/audit?"
        + query(new Asked(subject, asked.who(), asked.words(), asked.from(), asked.until()));
  }

  public String older() {
    return lines
        .olderThan()
        .map(place -> "/admin/audit?" + query(asked) + "&before=" + encoded(place.code()))
        .orElse("");
  }

  public String export() {
    return "/admin/audit.csv?" + query(asked);
  }

  public static String detail(Entry entry, Frame frame) {
    return Stream.of(
            entry.detailKey().isEmpty() ? "" : frame.text(entry.detailKey()), entry.detail())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** The question as it stands in an address. */
  static String query(Asked asked) {
    return Stream.of(
            "subject=" + code(asked),
            asked.who().isEmpty() ? "" : "who=" + encoded(asked.who()),
            asked.words().isEmpty() ? "" : "words=" + encoded(asked.words()),
            asked.from().map(day -> "from=" + day).orElse(""),
            asked.until().map(day -> "until=" + day).orElse(""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("&"));
  }

  /** How the subject stands in addresses and names of files. */
  static String code(Asked asked) {
    return asked.subject().map(AuditSubject::code).orElse("all");
  }

  public String subjectCode() {
    return code(asked);
  }

  public static String titleKey(Optional<AuditSubject> subject) {
    return "portal.audit.subject." + subject.map(AuditSubject::name).orElse("ALL");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
