package hongdun.registration.usecase;

import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Dossier;
import hongdun.registration.domain.Opinion;
import hongdun.registration.domain.Remark;
import hongdun.registration.domain.SecondNotice;
import hongdun.registration.domain.Signatories.Signatory;
import hongdun.registration.persistence.Corrections;
import hongdun.registration.persistence.Opinions;
import hongdun.registration.persistence.Papers;
import hongdun.registration.persistence.SignedPapers;
import hongdun.registration.persistence.Submissions;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 审查经过 — what was named, changed and said of an application since it was handed in. */
@Component
public class ExaminationRecord {
  private final Submissions submissions;
  private final Corrections corrections;
  private final Opinions opinions;
  private final Papers papers;
  private final SignedPapers signed;

  ExaminationRecord(
      Submissions submissions,
      Corrections corrections,
      Opinions opinions,
      Papers papers,
      SignedPapers signed) {
    this.submissions = submissions;
    this.corrections = corrections;
    this.opinions = opinions;
    this.papers = papers;
    this.signed = signed;
  }

  /** The fields changed and papers added since the submission before, empty for the first. */
  public Set<String> changedSince(Dossier dossier) {
    return dossier.kept().submissions().size() < 2
        ? Set.of()
        : changedSince(dossier.application().id());
  }

  /** The fields changed and papers added since the submission before, empty for the first. */
  public Set<String> changedSince(ApplicationId id) {
    var all = submissions.of(id);
    if (all.size() < 2) {
      return Set.of();
    }
    var changed = new TreeSet<>(Answers.changed(all.get(all.size() - 2), all.getLast()));
    submissions.before(id).ifPresent(time -> changed.addAll(addedSince(id, time)));
    return changed;
  }

  private Set<String> addedSince(ApplicationId id, Instant time) {
    var added = new TreeSet<String>();
    papers.addedSince(id, time).forEach(material -> added.add("papers." + material));
    signed.chosenSince(id, time).forEach(key -> added.add(Signatory.fieldOf(key)));
    return added;
  }

  public List<List<Remark>> corrections(ApplicationId id) {
    return corrections.of(id);
  }

  /** What the newest notice named; empty if there was none. */
  public List<Remark> lastRemarks(ApplicationId id) {
    var all = corrections.of(id);
    return all.isEmpty() ? List.of() : all.getLast();
  }

  /** What the newest notice named and is still as it was handed in. */
  public List<Remark> notMended(Application application) {
    var remarks =
        application.matter().isPresent() ? lastRemarks(application.id()) : List.<Remark>of();
    if (remarks.isEmpty()) {
      return remarks;
    }
    var id = application.id();
    var mended = new TreeSet<>(Answers.changed(submissions.of(id).getLast(), application.draft()));
    mended.addAll(addedSince(id, submissions.lastReceived(id)));
    return remarks.stream().filter(remark -> !mended.contains(remark.field())).toList();
  }

  public List<Opinion> opinions(ApplicationId id) {
    return opinions.of(id);
  }

  /** The fields a further notice may not name; the first may name everything. */
  List<String> notAllowedInNotice(ApplicationId id, List<Remark> remarks) {
    var before = corrections.of(id);
    if (before.isEmpty()) {
      return List.of();
    }
    var namedBefore =
        before.stream()
            .flatMap(List::stream)
            .map(Remark::field)
            .collect(Collectors.toCollection(TreeSet::new));
    var named =
        remarks.stream().map(remark -> Shortcoming.of(remark.field(), remark.what())).toList();
    return SecondNotice.notAllowed(named, namedBefore, changedSince(id));
  }
}
