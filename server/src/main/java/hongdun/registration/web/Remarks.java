package hongdun.registration.web;

import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Words;
import hongdun.registration.domain.Answer;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Dossier;
import hongdun.registration.domain.FormStep;
import hongdun.registration.domain.Remark;
import hongdun.registration.domain.Signatories;
import hongdun.registration.domain.Typed;
import hongdun.registration.usecase.AnswerRow;
import hongdun.registration.usecase.AnswerWords;
import hongdun.registration.usecase.Judgement;
import hongdun.registration.usecase.OpenDossier;
import hongdun.registration.usecase.Sign;
import hongdun.shared.Language;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * 补正事项 — what an officer names in a correction notice, with the words of its field and the article.
 */
@Component
class Remarks {
  private final OpenDossier dossiers;
  private final Judgement judgement;
  private final AnswerWords answers;
  private final Sign sign;
  private final Words words;

  Remarks(OpenDossier dossiers, Judgement judgement, AnswerWords answers, Sign sign, Words words) {
    this.dossiers = dossiers;
    this.judgement = judgement;
    this.answers = answers;
    this.sign = sign;
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
    for (var own : written(form)) {
      if (own.isComplete()) {
        var basis = basisOf(own.field());
        remarks.add(
            new Remark(
                own.field(),
                label(application, own.field(), Language.ZH),
                label(application, own.field(), Language.EN),
                own.what(),
                own.what(),
                basis.in(Language.ZH),
                basis.in(Language.EN)));
      }
    }
    return remarks;
  }

  /** What the officer wrote in one of his own remarks. */
  private record Own(int number, String field, String what) {
    boolean isEmpty() {
      return field.isEmpty() && what.isEmpty();
    }

    boolean isComplete() {
      return !field.isEmpty() && !what.isEmpty();
    }

    String name(String part) {
      return "remark." + number + "." + part;
    }
  }

  private static List<Own> written(Form form) {
    return IntStream.rangeClosed(1, ExaminePage.remarks(form))
        .mapToObj(number ->
            new Own(
                number,
                form.text("remark." + number + ".field"),
                form.text("remark." + number + ".what")))
        .filter(own -> !own.isEmpty())
        .toList();
  }

  /**
   * What is wrong with the officer's own remarks: each says what it is about, so that a later
   * notice can be compared with it, and what to do.
   */
  List<Shortcoming> faults(Application application, Form form) {
    var faults = new ArrayList<Shortcoming>();
    var written = written(form);
    var known =
        written.isEmpty()
            ? Set.<String>of()
            : targets(dossiers.of(application), Language.ZH).stream()
                .map(Choice::value)
                .collect(Collectors.toSet());
    for (var own : written) {
      var number = Integer.toString(own.number());
      if (!known.contains(own.field())) {
        faults.add(
            Shortcoming.of(own.name("field"), "registration.examine.remark-no-field", number));
      }
      if (own.what().isEmpty()) {
        faults.add(Shortcoming.of(own.name("what"), "registration.examine.remark-no-what", number));
      }
      faults.addAll(Typed.REMARK.faults(own.name("what"), own.what()));
    }
    return faults;
  }

  /** What a remark can be about: the answers, the signatures on paper and the materials. */
  List<Choice> targets(Dossier dossier, Language language) {
    var application = dossier.application();
    var targets = new ArrayList<Choice>();
    for (var row : answers.rows(application.draft())) {
      targets.add(
          Choice.of(
              row.answer().field(),
              step(row.answer().step(), language) + " · " + words(row.answer(), language)));
    }
    for (var standing : sign.standing(dossier)) {
      if (standing.paper().isPresent()) {
        targets.add(
            Choice.of(
                standing.signatory().field(),
                words.text(
                    language, "registration.examine.signature-of", standing.signatory().name())));
      }
    }
    for (var material : judgement.item(dossier).materials()) {
      targets.add(
          Choice.of(
              "papers." + material.code(),
              step(FormStep.PAPERS, language) + " · " + material.title().in(language)));
    }
    return targets;
  }

  /** The words of an answer; of a post also which, for one person holds several. */
  private String words(Answer answer, Language language) {
    var label = words.text(language, answer.labelKey(), answer.labelArguments().toArray());
    return answer.field().contains(".posts.")
        ? label + " · " + words.text(language, answer.valueKey())
        : label;
  }

  private String step(FormStep step, Language language) {
    return words.text(language, "registration.step-title." + step.slug());
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
        .map(answer -> words(answer, language))
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
