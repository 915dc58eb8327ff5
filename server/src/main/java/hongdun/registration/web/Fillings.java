package hongdun.registration.web;

import hongdun.portal.Flash;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.usecase.ExaminationRecord;
import hongdun.registration.usecase.FillIn;
import hongdun.registration.usecase.Visibility;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Opens the pages on which an application is filled in. */
@Component
class Fillings {
  private final Visibility visibility;
  private final FillIn fillIn;
  private final ExaminationRecord record;

  Fillings(Visibility visibility, FillIn fillIn, ExaminationRecord record) {
    this.visibility = visibility;
    this.fillIn = fillIn;
    this.record = record;
  }

  Application application(long id, SignedIn visitor) {
    return visibility.asApplicant(new ApplicationId(id), visitor);
  }

  /**
   * Shows a page of an application that may be changed. One in the bureau's hands would only look
   * so: it leads to its overview, which says why.
   */
  Page show(long id, SignedIn visitor, HttpServletResponse response, Function<Filling, Page> page) {
    var application = application(id, visitor);
    if (fillIn.isOpen(application)) {
      return page.apply(of(application, List.of()));
    }
    Flash.say(response, "registration.closed-step");
    return new Redirect("/apply/" + id);
  }

  Filling of(Application application, List<Shortcoming> faults) {
    return new Filling(application, record.notMended(application), faults);
  }
}
