package hongdun.naming.usecase;

import hongdun.naming.ProposedName;
import hongdun.naming.Verdict;
import hongdun.naming.domain.LikeNames.Found;
import hongdun.naming.domain.Subject;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 核查名称 — judges a name by every rule, and changes nothing. */
@Component
public class JudgeName {
  /** No application has this number. */
  static final long NOBODY = 0;

  private final NamesBeside beside;
  private final Places places;
  private final Dictionaries dictionaries;
  private final KnownRules rules;

  JudgeName(NamesBeside beside, Places places, Dictionaries dictionaries, KnownRules rules) {
    this.beside = beside;
    this.places = places;
    this.dictionaries = dictionaries;
    this.rules = rules;
  }

  /** 核查 — a verdict with all it was reached on. */
  record Judged(Subject subject, Verdict verdict) {}

  @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
  public Verdict judge(ProposedName name, LocalDate on) {
    return judgeFor(NOBODY, name, on);
  }

  /** Judges for an application, whose own reservation is not in its way. */
  @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
  public Verdict judgeFor(long application, ProposedName name, LocalDate on) {
    return judged(application, name, on).verdict();
  }

  Judged judged(long application, ProposedName name, LocalDate on) {
    var parts = name.parts();
    var place =
        places
            .of(parts.region(), on)
            .orElseThrow(() -> new IllegalArgumentException("No division " + parts.region()));
    var scope = rules.scopesOn(on).of(parts.region());
    var sets = rules.setsOn(on);
    var like =
        sets.compares() ? beside.like(application, parts, scope, on) : new Found(List.of(), 0);
    var subject =
        new Subject(
            name,
            on,
            place,
            dictionaries.on(on),
            beside.neighbours(application, parts, scope, on),
            like.groups());
    return new Judged(subject, sets.judge(subject, like.position()));
  }
}
