package hongdun.naming.domain;

import static hongdun.naming.Finding.Part.FORM;
import static hongdun.naming.Finding.Part.INDUSTRY;
import static hongdun.naming.Finding.Part.TRADE_NAME;
import static hongdun.naming.Finding.Part.WHOLE;
import static hongdun.naming.Finding.Severity.NEEDS_PAPER;
import static hongdun.naming.Finding.Severity.REFUSE;
import static hongdun.naming.Paper.Kind.GROUP_CONTROL;
import static hongdun.naming.Paper.Kind.PARENT_LICENCE;

import hongdun.naming.Finding.Part;
import hongdun.naming.NameParts;
import hongdun.naming.NameParts.Bearer;
import hongdun.register.FoldedName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 主体规则 — names of branches, groups, households and co-ops (Art. 13, 14, 25). */
final class BearerRules {
  private static final String GROUP = "集团";
  private static final String ENTERPRISE = "企业";
  private static final List<String> OF_OTHERS = List.of("公司", "合作社");

  /** 责任形式 — how a foreign enterprise is liable. */
  private static final Pattern LIABILITY = Pattern.compile("有限|股份|无限|合伙|责任");

  private static final Pattern BRACKETS = Pattern.compile("[（）()]");

  private BearerRules() {}

  /** Art. 13: the parent's whole name first. */
  static List<Remark> branch(Subject subject) {
    if (!subject.bearer().takesParentsName()) {
      return List.of();
    }
    var remarks = new ArrayList<Remark>();
    var name = plain(subject.name().full());
    var parent = subject.proposed().parent();
    if (parent.isEmpty()) {
      remarks.add(Remark.of(REFUSE, WHOLE, "naming.finding.branch-parent-missing"));
    } else if (!begins(subject, name, plain(parent))) {
      remarks.add(Remark.of(REFUSE, WHOLE, "naming.finding.branch-begins", parent));
    } else if (!isInTheBook(subject, parent)) {
      remarks.add(
          Remark.of(NEEDS_PAPER, WHOLE, "naming.finding.branch-parent", parent)
              .liftedBy(PARENT_LICENCE));
    }
    if (subject.bearer() == Bearer.FOREIGN_BRANCH) {
      if (subject.words().states().stream().noneMatch(name::contains)) {
        remarks.add(Remark.of(REFUSE, WHOLE, "naming.finding.branch-country"));
      }
      if (!LIABILITY.matcher(name).find()) {
        remarks.add(Remark.of(REFUSE, FORM, "naming.finding.branch-liability"));
      }
    }
    return remarks;
  }

  /** Before a foreign parent's name its country may stand. */
  private static boolean begins(Subject subject, String name, String parent) {
    return name.startsWith(parent)
        || (subject.bearer() == Bearer.FOREIGN_BRANCH
            && subject.words().states().stream()
                .anyMatch(country -> name.startsWith(country + parent)));
  }

  private static boolean isInTheBook(Subject subject, String parent) {
    return subject.neighbours().contained().stream()
        .anyMatch(other -> new FoldedName(other.name()).equals(new FoldedName(parent)));
  }

  /** As names are compared, and without brackets. */
  private static String plain(String name) {
    return BRACKETS.matcher(new FoldedName(name).value()).replaceAll("");
  }

  /** Art. 14: the group bears its controlling company's words; others only before the form. */
  static List<Remark> group(Subject subject) {
    var name = subject.name();
    if (subject.bearer() == Bearer.GROUP) {
      return ofGroup(subject);
    }
    var marked = Bearer.marksGroup(name.form()) || name.industry().endsWith(GROUP);
    var remarks = new ArrayList<Remark>();
    if (marked && subject.bearer().isCompany()) {
      remarks.add(
          Remark.of(NEEDS_PAPER, FORM, "naming.finding.group-company").liftedBy(GROUP_CONTROL));
    } else if (name.industry().endsWith(GROUP)) {
      remarks.add(Remark.of(REFUSE, INDUSTRY, "naming.finding.group-place"));
    }
    misplaced(name.tradeName(), TRADE_NAME, remarks);
    misplaced(
        name.industry().endsWith(GROUP)
            ? name.industry().substring(0, name.industry().length() - GROUP.length())
            : name.industry(),
        INDUSTRY,
        remarks);
    return remarks;
  }

  private static void misplaced(String text, Part part, List<Remark> remarks) {
    if (text.contains(GROUP)) {
      remarks.add(Remark.of(REFUSE, part, "naming.finding.group-place"));
    }
  }

  private static List<Remark> ofGroup(Subject subject) {
    var parent = subject.proposed().parent();
    if (parent.isEmpty()) {
      return List.of(Remark.of(REFUSE, WHOLE, "naming.finding.group-parent-missing"));
    }
    return sameWords(subject.name(), parent)
        ? List.of(
            Remark.of(NEEDS_PAPER, WHOLE, "naming.finding.group-parent", parent)
                .liftedBy(GROUP_CONTROL))
        : List.of(Remark.of(REFUSE, WHOLE, "naming.finding.group-words", parent));
  }

  /** Division, trade name and industry the same, the division before the trade name or behind. */
  private static boolean sameWords(NameParts group, String parent) {
    var company = plain(parent);
    var first = new FoldedName(group.division() + group.tradeName() + group.industry()).value();
    var second = new FoldedName(group.tradeName() + group.division() + group.industry()).value();
    return List.of(first, second).stream()
        .filter(company::startsWith)
        .map(words -> company.substring(words.length()))
        .anyMatch(rest ->
            Bearer.LIMITED_COMPANY.accepts(rest) || Bearer.JOINT_STOCK_COMPANY.accepts(rest));
  }

  /** Art. 25: a household or a sole proprietorship never looks like a company. */
  static List<Remark> household(Subject subject) {
    var name = subject.name();
    if (subject.bearer() != Bearer.HOUSEHOLD) {
      return List.of();
    }
    var remarks = new ArrayList<Remark>();
    for (var word : OF_OTHERS) {
      within(name.tradeName(), word, TRADE_NAME, remarks);
      within(name.industry(), word, INDUSTRY, remarks);
      within(name.form(), word, FORM, remarks);
    }
    // 企业管理 is an industry; 企业 as what the household calls itself is not.
    within(name.tradeName(), ENTERPRISE, TRADE_NAME, remarks);
    if (name.industry().endsWith(ENTERPRISE)) {
      within(name.industry(), ENTERPRISE, INDUSTRY, remarks);
    }
    within(name.form(), ENTERPRISE, FORM, remarks);
    return remarks;
  }

  private static void within(String text, String word, Part part, List<Remark> remarks) {
    if (text.contains(word)) {
      remarks.add(Remark.of(REFUSE, part, "naming.finding.household-word", word));
    }
  }
}
