package hongdun.portal.usecase;

import hongdun.portal.AdministrationLog;
import hongdun.portal.AdministrationLog.Change;
import hongdun.portal.Administrators;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.portal.PlatformRight;
import hongdun.portal.SignedIn;
import hongdun.portal.Words;
import hongdun.portal.persistence.Wordings;
import hongdun.shared.Language;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 消息模板 — the texts of the messages to people as the bureau has them: its own words from a day,
 * checked before they are kept, ours whenever it wants them back.
 */
@Service
public class EditTexts {
  private final Words words;
  private final KeepWording wording;
  private final Wordings table;
  private final Around around;
  private final InstantSource clock;

  EditTexts(Words words, KeepWording wording, Wordings table, Around around, InstantSource clock) {
    this.words = words;
    this.wording = wording;
    this.table = table;
    this.around = around;
    this.clock = clock;
  }

  /** Who may, and where it is written down. */
  @Component
  record Around(AdministrationLog log, ObjectProvider<PlatformRight> right) {}

  /** A message in the overview; own says in which languages the bureau has its own words. */
  public record Listed(String message, List<Language> own) {}

  /** One text of a message: its subject or its body in a language. */
  public record Text(
      String key, Language language, String standard, String now, List<Version> history) {
    public boolean isOwn() {
      return !standard.equals(now);
    }
  }

  /** A version of a text with its day. */
  public record Version(
      Optional<String> pattern, LocalDate from, String by, java.time.Instant at) {}

  /** A message with its texts and what its arguments are. */
  public record Sheet(
      String message, Language language, List<String> arguments, Text subject, Text body) {}

  public boolean mayEdit(SignedIn who) {
    var rule = around.right().getIfAvailable();
    return rule != null && rule.keepsThePlatform(who, Administrators.SYSTEM);
  }

  public List<Listed> all() {
    return words
        .messages()
        .map(message ->
            new Listed(
                message,
                Arrays.stream(Language.values())
                    .filter(language ->
                        text(message + ".subject", language).isOwn()
                            || text(words.bodyOf(message), language).isOwn())
                    .toList()))
        .toList();
  }

  public Sheet sheet(String message, Language language) {
    if (words.messages().noneMatch(message::equals)) {
      throw new NotFound("No message " + message);
    }
    return new Sheet(
        message,
        language,
        List.of(words.text(language, message + ".arguments").split("[;；]", -1)),
        text(message + ".subject", language),
        text(words.bodyOf(message), language));
  }

  private Text text(String key, Language language) {
    var standard = words.standard(language, key);
    return new Text(
        key,
        language,
        standard,
        wording.own(language, key).orElse(standard),
        wording.history(language, key).stream()
            .map(kept -> new Version(kept.pattern(), kept.from(), kept.by(), kept.at()))
            .toList());
  }

  /** What a pattern would say, filled with what its arguments are. */
  public String preview(Sheet sheet, Text text, String pattern) {
    return words.tried(
        text.language(), pattern, MessageShape.of(text.standard()).sample(sheet.arguments()));
  }

  /** What somebody would have a message say. */
  public record Wanted(String subject, String body, Optional<LocalDate> from) {}

  /** Every fault of what somebody would say; nothing is kept. */
  public List<Shortcoming> faults(Sheet sheet, Wanted wanted) {
    var locale = sheet.language().locale();
    var faults = new ArrayList<Shortcoming>();
    faults.addAll(
        MessageShape.of(sheet.subject().standard()).faultsOf("subject", wanted.subject(), locale));
    faults.addAll(MessageShape.of(sheet.body().standard()).faultsOf("body", wanted.body(), locale));
    if (wanted.from().isEmpty() || wanted.from().get().isBefore(today())) {
      faults.add(Shortcoming.of("from", "portal.texts.fault.from"));
    }
    return List.copyOf(faults);
  }

  /** Keeps the bureau's own words from a day, or says everything that is wrong with them. */
  @Transactional
  public List<Shortcoming> keep(String message, Language language, Wanted wanted, SignedIn who) {
    demand(who);
    var sheet = sheet(message, language);
    var faults = faults(sheet, wanted);
    if (faults.isEmpty()) {
      keep(sheet.subject(), wanted.subject(), wanted.from().orElseThrow(), who);
      keep(sheet.body(), wanted.body(), wanted.from().orElseThrow(), who);
    }
    return faults;
  }

  /** Our own words again, from today. */
  @Transactional
  public void reset(String message, Language language, SignedIn who) {
    demand(who);
    var sheet = sheet(message, language);
    for (var text : List.of(sheet.subject(), sheet.body())) {
      if (!text.history().isEmpty()) {
        keep(text, text.standard(), today(), who);
      }
    }
  }

  private void keep(Text text, String pattern, LocalDate from, SignedIn who) {
    if (pattern.equals(text.now()) && !from.isAfter(today())) {
      return;
    }
    table.add(
        text.key(),
        text.language().code(),
        Optional.of(pattern).filter(own -> !own.equals(text.standard())),
        from,
        who.account(),
        who.name(),
        clock.instant());
    around
        .log()
        .write(
            Change.by(
                who,
                "portal.texts.act.changed",
                text.key() + " " + text.language().code() + " " + from,
                text.now(),
                pattern));
  }

  private void demand(SignedIn who) {
    if (!mayEdit(who)) {
      throw new NotFound("Account " + who.account() + " does not keep the texts");
    }
  }

  public LocalDate today() {
    return Dates.dayOf(clock.instant());
  }
}
