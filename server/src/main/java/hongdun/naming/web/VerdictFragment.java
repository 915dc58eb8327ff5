package hongdun.naming.web;

import hongdun.naming.Finding;
import hongdun.naming.NameParts;
import hongdun.naming.Names.Verdict;
import hongdun.portal.Frame;
import hongdun.portal.Meaning;
import hongdun.portal.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** 核查结果 — a verdict with the name it is about. */
public record VerdictFragment(NameParts name, Verdict verdict) implements Page {
  @Override
  public String template() {
    return "naming/verdict";
  }

  /** What came of it in one sentence. */
  public String headline(Frame frame) {
    if (!verdict.passes()) {
      return frame.text("naming.verdict.refused", name.full());
    }
    return verdict.findings().isEmpty()
        ? frame.text("naming.verdict.free", name.full())
        : frame.text("naming.verdict.free-but", name.full());
  }

  public String words(Finding finding, Frame frame) {
    return frame.text(finding.messageKey(), finding.arguments().toArray());
  }

  public Meaning meaning(Finding finding) {
    return switch (finding.severity()) {
      case REFUSE -> Meaning.BAD;
      case NEEDS_PAPER -> Meaning.ATTENTION;
      case WARN -> Meaning.NEUTRAL;
    };
  }

  /** Where the other name can be looked up. */
  public String search(String otherName) {
    return "/search?q=" + URLEncoder.encode(otherName, StandardCharsets.UTF_8);
  }
}
