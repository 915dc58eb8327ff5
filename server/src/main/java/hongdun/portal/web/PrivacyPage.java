package hongdun.portal.web;

import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.PersonalData.Holding;
import hongdun.portal.usecase.ApplyRetention.Period;
import java.util.List;

/** 隐私说明 — what is held and how long, as the rooms declare it and the list of periods says today. */
public record PrivacyPage(List<Holding> holdings, List<Period> periods) implements Page {
  private static final int SECTIONS = 9;

  @Override
  public String template() {
    return "portal/privacy";
  }

  public List<StatementPage.Section> sections(Frame frame) {
    return new StatementPage("privacy", SECTIONS).sections(frame);
  }

  /** How long a kind of data is kept. */
  public String howLong(Holding holding, Frame frame) {
    return holding
        .retention()
        .flatMap(code ->
            periods.stream().filter(period -> period.entry().code().equals(code)).findFirst())
        .map(period -> frame.text("portal.privacy.days", period.days()))
        .orElseGet(() ->
            frame.text(
                holding.staysBy().isPresent()
                    ? "portal.privacy.with-the-file"
                    : "portal.privacy.with-the-account"));
  }

  public String basis(Period period, Frame frame) {
    var english = period.entry().more("basis");
    return frame.english() && !english.isEmpty() ? english : period.entry().source();
  }
}
