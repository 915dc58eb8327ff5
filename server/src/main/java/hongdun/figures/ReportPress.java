package hongdun.figures;

import hongdun.shared.Language;
import java.time.Instant;

/** 报告印制 — makes a PDF of a report; the room that prints papers implements it. */
public interface ReportPress {
  /** The sheets of a whole XHTML page, set in the fonts of papers. */
  byte[] pdf(String html, String title, Language language, Instant made);
}
