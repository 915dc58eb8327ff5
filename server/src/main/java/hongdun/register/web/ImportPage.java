package hongdun.register.web;

import hongdun.portal.Frame;
import hongdun.portal.Meaning;
import hongdun.portal.Page;
import hongdun.register.domain.Finding.Kind;
import hongdun.register.domain.ImportPreview.CapitalForm;
import hongdun.register.domain.SourceImport;
import hongdun.register.domain.ToldFinding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** 导入文件 — one file: what the dry run saw, how far the import is, what it found. */
public record ImportPage(SourceImport file, Map<Kind, List<ToldFinding>> findings) implements Page {
  private static final int MINUTE = 60;

  @Override
  public String template() {
    return "register/import";
  }

  public String path() {
    return ImportsPage.PATH + "/" + file.id();
  }

  public Meaning meaning() {
    return ImportsPage.of(file.state());
  }

  public List<ToldFinding> found(Kind kind) {
    return findings.getOrDefault(kind, List.of());
  }

  public List<Kind> kinds() {
    return List.of(Kind.REFUSED, Kind.DIFFERENT, Kind.MARKED);
  }

  public long count(Kind kind) {
    var tally = file.tally();
    return switch (kind) {
      case REFUSED -> tally.refused();
      case DIFFERENT -> tally.differing();
      case MARKED -> tally.marked();
    };
  }

  /** An amount with its currency, or that it cannot be read. */
  public String amount(CapitalForm form, Frame frame) {
    return form.currency().isEmpty()
        ? frame.text("register.import.capital.unread")
        : form.currency() + " " + frame.number(new BigDecimal(form.amount()));
  }

  /** How long it will take yet, in words; empty when nobody knows. */
  public String left(Frame frame) {
    return file.left()
        .map(left ->
            left.toSeconds() < MINUTE
                ? frame.text("register.import.left.seconds", left.toSeconds())
                : frame.text("register.import.left.minutes", left.toSeconds() / MINUTE + 1))
        .orElse("");
  }
}
