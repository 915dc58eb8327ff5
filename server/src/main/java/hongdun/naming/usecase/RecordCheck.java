package hongdun.naming.usecase;

import hongdun.naming.domain.DictionaryText;
import hongdun.naming.domain.JudgedInput;
import hongdun.naming.persistence.NameChecks;
import hongdun.naming.usecase.JudgeName.Judged;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 留存核查结果 — stores a verdict with all it was reached on, so that it can be replayed. */
@Component
class RecordCheck {
  private final NameChecks checks;
  private final InstantSource clock;

  RecordCheck(NameChecks checks, InstantSource clock) {
    this.checks = checks;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void record(long application, Judged judged) {
    var dictionary = judged.subject().dictionary();
    if (!checks.knows(dictionary.edition())) {
      checks.add(
          dictionary.edition(), DictionaryText.of(dictionary.words(), dictionary.gazetteer()));
    }
    checks.insert(application, clock.instant(), JudgedInput.of(judged.subject()), judged.verdict());
  }
}
