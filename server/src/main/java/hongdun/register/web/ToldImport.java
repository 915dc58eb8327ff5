package hongdun.register.web;

import hongdun.portal.Words;
import hongdun.register.domain.ImportPreview;
import hongdun.register.domain.SourceImport;
import hongdun.register.domain.SourceImport.State;
import hongdun.shared.Language;
import java.io.PrintWriter;
import java.util.Locale;

/** 命令行进度 — an import told in lines of text, in both languages. */
final class ToldImport {
  private static final int KINDS_SHOWN = 60;
  private static final int MINUTE = 60;

  private final Words words;
  private final PrintWriter lines;

  ToldImport(Words words, PrintWriter lines) {
    this.words = words;
    this.lines = lines;
  }

  void say(String key, Object... arguments) {
    lines.println(ImportCommandController.both(words, key, arguments));
    lines.flush();
  }

  void reads(long soFar) {
    say("register.import.command.reading", soFar);
  }

  void goesOn(SourceImport now) {
    var left = now.left().map(one -> one.toSeconds()).orElse(0L);
    say(
        left < MINUTE
            ? "register.import.command.progress.seconds"
            : "register.import.command.progress.minutes",
        now.tally().done(),
        now.lines(),
        now.perSecond(),
        left < MINUTE ? left : left / MINUTE + 1);
  }

  /** What the dry run saw; an import that is done already says so. */
  void preview(SourceImport file) {
    file.preview().ifPresent(this::tables);
    if (file.state() == State.DONE) {
      say("register.import.command.done-before", file.tally().entered());
    }
    if (file.state() == State.UNREADABLE) {
      say("register.import.unreadable");
      return;
    }
    lines.println(
        "checked id=%d lines=%d readable=%d state=%s"
            .formatted(
                file.id(),
                file.lines(),
                file.preview().map(ImportPreview::readable).orElse(0L),
                file.state().name().toLowerCase(Locale.ROOT)));
  }

  private void tables(ImportPreview preview) {
    say("register.import.command.columns", String.join(", ", preview.columns()));
    if (!preview.missing().isEmpty()) {
      say("register.import.command.missing", String.join(", ", preview.missing()));
    }
    if (!preview.unknown().isEmpty()) {
      say("register.import.command.unknown", String.join(", ", preview.unknown()));
    }
    if (preview.types().stream().anyMatch(type -> !type.spelling().isEmpty())) {
      say("register.import.types");
      preview.types().stream()
          .limit(KINDS_SHOWN)
          .forEach(
              type -> row(type.count(), type.spelling(), said("register.type." + type.type())));
    }
    if (!preview.capitals().isEmpty()) {
      say("register.import.capitals");
      preview.capitals().stream()
          .limit(KINDS_SHOWN)
          .forEach(form ->
              row(form.count(), form.example(), (form.currency() + " " + form.amount()).strip()));
    }
    say("register.import.reasons");
    preview
        .reasons()
        .forEach(reason ->
            row(
                reason.count(),
                said("register.import.kind." + (reason.refuses() ? "REFUSED" : "MARKED")),
                said(reason.reason().messageKey())));
  }

  private String said(String key) {
    return words.text(Language.ZH, key) + " · " + words.text(Language.EN, key);
  }

  private void row(long count, String what, String read) {
    lines.printf(
        "  %,12d  %s  →  %s%n", count, what.isEmpty() ? "–" : what, read.isEmpty() ? "?" : read);
  }

  void ended(SourceImport file) {
    var tally = file.tally();
    switch (file.state()) {
      case DONE -> say("register.import.command.done");
      case CANCELLED -> say("register.import.command.cancelled");
      case UNREADABLE -> say("register.import.unreadable");
      case READING, READ, RUNNING, BROKEN_OFF -> say("register.import.moved-on");
    }
    say("register.import.command.report", ImportCommandController.page(file));
    lines.println(
        "%s lines=%d entered=%d present=%d differing=%d refused=%d marked=%d seconds=%d rows_per_s=%d"
            .formatted(
                file.state() == State.DONE ? "imported" : "stopped",
                tally.done(),
                tally.entered(),
                tally.present(),
                tally.differing(),
                tally.refused(),
                tally.marked(),
                file.took().toSeconds(),
                file.perSecond()));
  }
}
