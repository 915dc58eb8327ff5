package hongdun.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * 图册 — takes the pictures of docs/images anew: {@code ./hongdun test pictures}. It tests nothing,
 * so it runs only when asked for.
 */
@Journeys
@EnabledIfSystemProperty(named = "hongdun.images", matches = "true")
class PicturesJourneys {
  private static final Path IMAGES = Path.of("..", "docs", "images");
  private static final int HIGHEST = 1800;

  @Test
  void thePicturesOfTheDocumentsAreTaken(Journey journey) throws IOException {
    home(journey);
    var applicant = Applicant.begin(journey, View.chinese(), CompanyToBe.invented());
    applicant.form().goOn();
    take(applicant.visitor(), "step-with-faults");
    applicant.fill().haveAllSign().handIn();
    var acceptor = OfficerAtDesk.signIn(journey, OfficerAtDesk.ACCEPTOR);
    take(acceptor.visitor().open("/desk"), "inbox");
    acceptor.open(applicant.company());
    take(acceptor.visitor(), "matter");
    var matter = acceptor.accept().matter();
    OfficerAtDesk.signIn(journey, OfficerAtDesk.ALL_ROUND).open(matter).proposeApproval();
    OfficerAtDesk.signIn(journey, OfficerAtDesk.APPROVER).open(matter).approve();
    var citizen = applicant.openApplication();
    IssuedPaper.open(citizen, Papers.LICENCE.addressOn(citizen))
        .draw(IMAGES.resolve("licence.png"));
    var system = OfficerAtDesk.signIn(journey, "chengdu.sysadmin").visitor();
    take(system.open("/admin/officers"), "administration");
  }

  private static void home(Journey journey) {
    take(journey.visitor().open("/"), "home");
    take(journey.visitor(View.english()).open("/"), "home-en");
    take(journey.visitor(View.chinese().narrow()).open("/"), "home-phone");
    take(journey.visitor(View.chinese()).open("/?mode=elder"), "home-elder");
    take(journey.visitor(View.chinese().inTheDark()).open("/?colours=dark"), "home-dark");
    take(journey.visitor(View.english()).open("/guides/registration.establish-llc"), "guide-en");
  }

  /** The page from its top, as far down as a document shows it. */
  private static void take(Visitor visitor, String name) {
    var page = visitor.page();
    var height = (Number) page.evaluate("() => document.documentElement.scrollHeight");
    var width = page.viewportSize().width;
    page.setViewportSize(width, Math.min(height.intValue(), HIGHEST));
    page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
  }
}
