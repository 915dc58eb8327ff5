package hongdun.naming.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 分支的读法 — every place where the name of a parent may end and its branch's begin. */
final class Cuts {
  private static final int MOST = 5;
  private static final int LATER = 6;

  /** What is said against one whole name that has 公司 in its midst. */
  private static final int COMPANY_INSIDE = 25;

  private static final int NO_FORM_BEHIND = 8;
  private static final int COMPANY_BEHIND = 6;
  private static final int WEAK_BRANCH = 8;
  private static final int WEAK_PARENT = 6;
  private static final int NO_PARENT_FORM = 8;
  private static final String NUMERALS = "第一二三四五六七八九十百零〇0123456789";

  private final Letters letters;
  private final Lexicon.Found found;
  private final int length;
  private final List<Cut> all = new ArrayList<>(MOST);

  /** Where the longest word of branches at the end begins, or of forms if there is none. */
  private final int branchFrom;

  /** Whether a word of branches stands at the end. */
  private final boolean branch;

  private Cuts(Letters letters, Lexicon.Found found) {
    this.letters = letters;
    this.found = found;
    this.length = letters.length();
    int from = Ends.longest(found, length, Word.BRANCH | Word.FOREIGN);
    this.branch = from < length;
    this.branchFrom = branch ? from : Ends.longest(found, length, Word.FORM);
  }

  static List<Cut> of(Letters letters, Lexicon.Found found) {
    var cuts = new Cuts(letters, found);
    cuts.behindCompanies();
    int whole = cuts.all.isEmpty() ? 0 : COMPANY_INSIDE;
    if (cuts.all.isEmpty() && cuts.branchFrom < cuts.length) {
      cuts.behindOthers();
      cuts.withoutForm();
    }
    cuts.all.add(new Cut(cuts.length, whole));
    cuts.all.sort(Comparator.comparingInt(Cut::cost));
    return cuts.all;
  }

  /** 公司 is never a part of anything but a form: what follows it is a branch's. */
  private void behindCompanies() {
    int behind = behind();
    for (int at = 2; at < length && all.size() < MOST - 1; at++) {
      if (letters.folded()[at - 1] == '司' && isCompany(at)) {
        all.add(new Cut(at, behind + LATER * all.size()));
      }
    }
  }

  private int behind() {
    int form = Ends.longest(found, length, Word.FORM | Word.BRANCH);
    if (form == length) {
      return NO_FORM_BEHIND;
    }
    return found.at(form, length).is(Word.COMPANY) ? COMPANY_BEHIND : 0;
  }

  private boolean isCompany(int end) {
    if (letters.folded()[end - 2] != '公') {
      return false;
    }
    return end < 3 || "分支".indexOf(letters.folded()[end - 3]) < 0;
  }

  /** 合作社, 银行, 药房 … with a branch behind it. */
  private void behindOthers() {
    for (int from = 1; from < branchFrom && all.size() < MOST - 1; from++) {
      for (int match = found.first(from), past = found.past(from); match < past; match++) {
        int end = found.end(match);
        var word = found.word(match);
        if (end <= branchFrom
            && end - from > 1
            && word.is(Word.COOP | Word.STATE | Word.SHOP | Word.PARTNERSHIP | Word.COMPANY)
            && isLongest(match, past)) {
          addParent(word, end);
        }
      }
    }
  }

  /** Whether no longer form begins at the same place, before the branch. */
  private boolean isLongest(int match, int past) {
    for (int other = match + 1; other < past; other++) {
      if (found.word(other).is(Word.FORM) && found.end(other) <= branchFrom) {
        return false;
      }
    }
    return true;
  }

  /** A co-operative, 供销社 or a bank usually has branches; a shop seldom. */
  private void addParent(Word parent, int end) {
    char last = letters.folded()[end - 1];
    boolean strong =
        parent.is(Word.COOP) || last == '社' || (letters.folded()[end - 2] == '银' && last == '行');
    if (strong) {
      all.add(new Cut(end, Math.min(2, 1 + weakness())));
    } else if (branch) {
      all.add(new Cut(end, WEAK_PARENT + weakness()));
    }
  }

  private int weakness() {
    return switch (letters.folded()[branchFrom]) {
      case '分', '支', '门' -> 0;
      case '营', '代', '办' -> 1;
      default -> WEAK_BRANCH;
    };
  }

  /** 金沙火锅青羊分店: the parent's form is not said; the branch begins with a place or a number. */
  private void withoutForm() {
    if (weakness() > 1) {
      return;
    }
    all.add(new Cut(branchFrom, NO_PARENT_FORM + all.size()));
    int from = branchFrom;
    while (from > 1 && NUMERALS.indexOf(letters.folded()[from - 1]) >= 0) {
      from--;
    }
    if (from < branchFrom) {
      all.add(new Cut(from, NO_PARENT_FORM - 2));
    }
    for (int at = Math.max(2, branchFrom - 6); at < branchFrom; at++) {
      var word = found.at(at, branchFrom);
      if (word.is(Word.DIVISION | Word.COUNTRY)) {
        all.add(new Cut(at, NO_PARENT_FORM - 2));
      }
    }
  }
}
