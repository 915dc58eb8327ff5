package hongdun.naming.web;

import hongdun.naming.Finding;
import hongdun.naming.Finding.Other;
import hongdun.naming.NameParts;
import hongdun.naming.Paper;
import hongdun.naming.Verdict;
import hongdun.portal.Frame;
import hongdun.portal.Meaning;
import hongdun.portal.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 核查结果 — a verdict with the name it is about.
 *
 * @param form the form in which a paper can be stated; empty where none can
 */
public record VerdictFragment(NameParts name, Verdict verdict, Optional<String> form)
    implements Page {
  @Override
  public String template() {
    return "naming/verdict";
  }

  /**
   * 同类意见 — findings that differ in the other name alone are told together: nothing is cut, but one
   * reason is said once.
   */
  public record Alike(Finding first, List<Finding> all) {}

  public List<Alike> grouped() {
    var groups = new LinkedHashMap<String, List<Finding>>();
    for (var finding : verdict.findings()) {
      var key = finding.rule() + finding.messageKey() + finding.severity() + finding.lifted();
      groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(finding);
    }
    return groups.values().stream().map(all -> new Alike(all.getFirst(), all)).toList();
  }

  /** What came of it in one sentence. */
  public String headline(Frame frame) {
    return frame.text(headline(verdict), name.full());
  }

  static String headline(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Free _ -> "naming.verdict.free";
      case Verdict.Noted _ -> "naming.verdict.free-but";
      case Verdict.PaperNeeded _ -> "naming.verdict.paper-needed";
      case Verdict.Refused _ -> "naming.verdict.refused";
    };
  }

  public String words(Finding finding, Frame frame) {
    return frame.text(finding.messageKey(), finding.arguments().toArray());
  }

  public Meaning meaning(Finding finding) {
    if (finding.lifted().isPresent()) {
      return Meaning.DONE;
    }
    return switch (finding.severity()) {
      case REFUSE -> Meaning.BAD;
      case NEEDS_PAPER -> Meaning.ATTENTION;
      case WARN -> Meaning.NEUTRAL;
    };
  }

  /** How it weighs, in a word. */
  public String weight(Finding finding, Frame frame) {
    return frame.text(
        finding.lifted().isPresent()
            ? "naming.severity.LIFTED"
            : "naming.severity." + finding.severity());
  }

  /** The papers that can be stated against a finding: what is sent, and in words. */
  public Map<String, String> papers(Finding finding, Frame frame) {
    var papers = new LinkedHashMap<String, String>();
    for (var kind : finding.liftedBy()) {
      var about = finding.other().map(Other::name).orElse("");
      papers.put(new Paper(kind, about).stated(), frame.text("naming.paper." + kind.name(), about));
    }
    return papers;
  }

  /** The paper that lifts it, in words. */
  public String liftedBy(Finding finding, Frame frame) {
    return finding
        .lifted()
        .map(paper -> frame.text("naming.paper." + paper.kind().name(), paper.about()))
        .orElse("");
  }

  public boolean isStated(Finding finding, String paper) {
    return finding.lifted().map(Paper::stated).filter(paper::equals).isPresent();
  }

  /** Where the other name can be looked up; a right's holder cannot. */
  public Optional<String> address(Finding finding) {
    return finding.rule().equals("N-RIGHTS")
        ? Optional.empty()
        : finding
            .other()
            .map(other ->
                other.code().isEmpty()
                    ? "/search?q=" + URLEncoder.encode(other.name(), StandardCharsets.UTF_8)
                    : "/entities/" + other.code());
  }
}
