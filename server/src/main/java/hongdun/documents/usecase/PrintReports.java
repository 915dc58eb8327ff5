package hongdun.documents.usecase;

import hongdun.documents.print.PaperPress;
import hongdun.figures.ReportPress;
import hongdun.shared.Language;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** 印制报告 — prints the reports of the statistics on the press of the papers. */
@Component
class PrintReports implements ReportPress {
  private final PaperPress press;

  PrintReports(PaperPress press) {
    this.press = press;
  }

  @Override
  public byte[] pdf(String html, String title, Language language, Instant made) {
    return press.report(html, title, language, made);
  }
}
