package hongdun.naming.usecase;

import hongdun.naming.Verdict;
import hongdun.naming.domain.NameCheck;
import hongdun.naming.domain.RuleSets;
import hongdun.naming.persistence.NameChecks;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 复核 — judges a stored check once more: the stored input, by the stored rule sets and the stored
 * words.
 */
@Component
public class ReplayCheck {
  private final NameChecks checks;
  private final Dictionaries dictionaries;

  ReplayCheck(NameChecks checks, Dictionaries dictionaries) {
    this.checks = checks;
    this.dictionaries = dictionaries;
  }

  /** 复核结果 — what was stored, and what judging it again gives. */
  public record Replayed(NameCheck check, Verdict again) {
    /** Whether the stored verdict is what the rules say of the stored input. */
    public boolean same() {
      return check.verdict().equals(again);
    }
  }

  /** The newest check of an application; empty when it has claimed no name. */
  @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
  public Optional<Replayed> newest(long application) {
    return checks.newest(application).map(this::replayed);
  }

  private Replayed replayed(NameCheck check) {
    var edition = check.verdict().edition();
    var dictionary = dictionaries.of(edition.words(), checks.words(edition.words()));
    return new Replayed(
        check,
        RuleSets.ofCode(edition.ruleSets())
            .judge(check.input().with(dictionary), edition.position()));
  }
}
