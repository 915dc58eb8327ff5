package hongdun.casework;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.casework.ExamplePermit.Step;
import hongdun.portal.Browser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the desk counted, as a visitor reads it. */
@HongdunTest
class FiguresOnPagesTests {
  private static final Pattern TO_DATE =
      Pattern.compile("办结件数（自\\d{4}年\\d{1,2}月\\d{1,2}日起累计）</dt><dd>([0-9,]+) 件");
  private static final Pattern MEDIAN =
      Pattern.compile("<dt>办理用时中位数<br><small>[^<]*</small></dt><dd[^>]*>[0-9.]+ 个工作日");

  @LocalServerPort private int port;
  private final DeskOfQingyang desk;

  FiguresOnPagesTests(DeskOfQingyang desk) {
    this.desk = desk;
  }

  @Test
  void theHomePageCountsWhatIsConcludedSinceItsFirstDay() {
    try (var browser = new Browser(port)) {
      var before = concluded(browser.get("/").body());

      approved();

      assertThat(concluded(browser.get("/").body())).isEqualTo(before + 1);
    }
  }

  @Test
  void thePageOfFiguresShowsTheMedianOfWorkingDays() {
    approved();
    try (var browser = new Browser(port)) {
      assertThat(browser.get("/figures").body()).containsPattern(MEDIAN);
    }
  }

  private void approved() {
    var opened = desk.open("成都市青羊区累计商贸有限公司", "王小明", "");
    var accepted = desk.taken(opened, Step.ACCEPT, desk.officer(Role.ACCEPTOR));
    var proposed = desk.taken(accepted, Step.PROPOSE_APPROVAL, desk.officer(Role.EXAMINER));
    desk.taken(proposed, Step.APPROVE, desk.officer(Role.APPROVER));
  }

  private static long concluded(String home) {
    var found = TO_DATE.matcher(home);
    assertThat(found.find()).as(home).isTrue();
    return Long.parseLong(found.group(1).replace(",", ""));
  }
}
