package hongdun.agency.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.portal.NotFound;

/** What is not there, or not for the bureau of who asks. */
final class NoSuch {
  private NoSuch() {}

  static NotFound officer(OfficerId id) {
    return new NotFound("No officer " + id.value() + " in this bureau");
  }

  static NotFound unit(UnitId id) {
    return new NotFound("No unit " + id.value());
  }

  static NotFound appointment(long id) {
    return new NotFound("No appointment " + id + " in this bureau");
  }
}
