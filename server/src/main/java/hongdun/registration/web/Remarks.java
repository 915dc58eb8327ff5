package hongdun.registration.web;

import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Words;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.FormStep;
import hongdun.registration.domain.Remark;
import hongdun.registration.domain.Signatories;
import hongdun.registration.usecase.AnswerRow;
import hongdun.registration.usecase.AnswerWords;
import hongdun.registration.usecase.Judgement;
import hongdun.shared.Language;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 补正事项 — what an officer names in a correction notice, with the words of its field and the article.
 */
@Component
class Remarks {
  private final Judgement judgement;
  private final AnswerWords answers;
  private final Words words;

  Remarks(Judgement judgement, AnswerWords answers, Words words) {
    this.judgement = judgement;
    this.answers = answers;
    this.words = words;
  }

  /** What the officer ticked of the faults found, and what he wrote himself. */
  List<Remark> of(Application application, Form form) {
    var remarks = new ArrayList<Remark>();
    var ticked = form.all("found");
    for (var fault : judgement.shortcomings(application)) {
      if (ticked.contains(fault.field() + "|" + fault.messageKey())) {
        remarks.add(
            new Remark(
                fault.field(),
                label(application, fault.field(), Language.ZH),
                label(application, fault.field(), Language.EN),
                words.text(Language.ZH, fault.messageKey(), fault.arguments().toArray()),
                words.text(Language.EN, fault.messageKey(), fault.arguments().toArray()),
                fault.basis().map(basis -> basis.in(Language.ZH)).orElse(""),
                fault.basis().map(basis -> basis.in(Language.EN)).orElse("")));
      }
    }
    for (int i = 1; i <= ExaminePage.OWN_REMARKS; i++) {
      var field = form.text("remark." + i + ".field");
      var what = form.text("remark." + i + ".what");
      if (!what.isEmpty()) {
        var target = field.isEmpty() ? "check" : field;
        var basis = basisOf(target);
        remarks.add(
            new Remark(
                target,
                label(application, target, Language.ZH),
                label(application, target, Language.EN),
                what,
                what,
                basis.in(Language.ZH),
                basis.in(Language.EN)));
      }
    }
    return remarks;
  }

  private static LegalBasis basisOf(String field) {
    return switch (FormStep.of(field)) {
      case PAPERS -> Law.REGISTRATION_REGULATION.article(16);
      case SIGN -> Law.REGISTRATION_RULES.article(16);
      default -> Law.REGISTRATION_REGULATION.article(19);
    };
  }

  /** The words for a field: its own label, its material's title, or the step's. */
  private String label(Application application, String field, Language language) {
    return answers.rows(application.draft()).stream()
        .map(AnswerRow::answer)
        .filter(answer -> answer.field().equals(field))
        .map(answer -> words.text(language, answer.labelKey(), answer.labelArguments().toArray()))
        .findFirst()
        .or(() ->
            Signatories.of(application.draft()).stream()
                .filter(signatory -> signatory.field().equals(field))
                .map(signatory ->
                    words.text(language, "registration.examine.signature-of", signatory.name()))
                .findFirst())
        .or(() ->
            judgement.item(application).materials().stream()
                .filter(material -> field.equals("papers." + material.code()))
                .map(material -> material.title().in(language))
                .findFirst())
        .orElseGet(
            () -> words.text(language, "registration.step-title." + FormStep.of(field).slug()));
  }

  Shortcoming notNew(Application application, List<String> fields, Frame frame) {
    var names =
        fields.stream()
            .map(field -> label(application, field, frame.language()))
            .distinct()
            .collect(Collectors.joining("、"));
    return Shortcoming.of(
        "override", Law.REGISTRATION_REGULATION.article(19), "registration.examine.not-new", names);
  }
}
