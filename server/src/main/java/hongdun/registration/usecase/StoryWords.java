package hongdun.registration.usecase;

import hongdun.casework.Desk.Notice;
import hongdun.registration.domain.Remark;
import hongdun.registration.domain.Step;
import hongdun.shared.Language;
import hongdun.shared.Law;
import java.util.List;

/** 演示文字 — what officers write and parties are told in the stories of a demonstration. */
record StoryWords(InventedWorld world) {
  Remark remark(Story story) {
    var kind = story.course().wasMended() ? 1 : 2 + story.course().number() % 2;
    var cells = world.lexicon().cells("remark-" + kind);
    var basis =
        kind == 1
            ? Law.REGISTRATION_REGULATION.article(19)
            : Law.REGISTRATION_REGULATION.article(16);
    return new Remark(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        basis.in(Language.ZH),
        basis.in(Language.EN));
  }

  String note(Step step) {
    return switch (step) {
      case PROPOSE_APPROVAL -> world.lexicon().text("approve-reasons");
      case APPROVE -> world.lexicon().text("approved");
      case PROPOSE_REFUSAL -> world.lexicon().text("refuse-reasons");
      case REFUSE -> world.lexicon().text("refused");
      case WITHDRAW -> world.lexicon().text("withdrawn");
      case CHECK_SIGNATURES,
          ACCEPT,
          NOT_COMPETENT,
          REFUSE_ACCEPTANCE,
          RETURN,
          RESUBMIT,
          REEXAMINE,
          SEND_BACK,
          LAPSE,
          DEEM_ACCEPTED ->
          "";
    };
  }

  static Notice notice(String what, String... arguments) {
    var key = "registration.notice." + what;
    return new Notice(key + ".subject", key + ".body", List.of(arguments));
  }
}
