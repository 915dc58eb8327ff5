package hongdun.registration.web;

import hongdun.portal.Frame;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.FormStep;
import hongdun.registration.domain.Remark;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 填报情形 — an application that is being filled in, as its pages show it.
 *
 * @param named what the correction notice named and nobody mended yet
 * @param faults what is wrong with what was just sent
 */
public record Filling(Application application, List<Remark> named, List<Shortcoming> faults) {
  /** A remark names one post of somebody; his page asks for all of them in one field. */
  private static final Pattern ONE_POST = Pattern.compile("(\\.posts)\\.[A-Z_]+$");

  Filling with(List<Shortcoming> otherFaults) {
    return new Filling(application, named, otherFaults);
  }

  /** What is said at the fields: the faults found, and what the notice named. */
  List<Shortcoming> marks(Frame frame) {
    return marks(faults, named, frame);
  }

  static List<Shortcoming> marks(List<Shortcoming> faults, List<Remark> named, Frame frame) {
    return Stream.concat(
            faults.stream(),
            named.stream()
                .map(remark ->
                    Shortcoming.of(
                        field(remark),
                        "registration.named.at-field",
                        frame.english() ? remark.whatEn() : remark.what())))
        .toList();
  }

  /** The field of the form a remark is about. */
  static String field(Remark remark) {
    return ONE_POST.matcher(remark.field()).replaceFirst("$1");
  }

  /** Where a remark can be mended: the page that asks for it, at its field. */
  public static String placeOf(ApplicationId id, Draft draft, Remark remark) {
    var parts = remark.field().split("\\.");
    var key = parts.length > 2 ? parts[1] : "";
    var step = FormStep.of(remark.field());
    var page =
        switch (step) {
          case PAPERS, SIGN, CHECK -> step.slug();
          case NAME, KIND, PEOPLE, CAPITAL, PREMISES, SCOPE -> {
            if (draft.ofHousehold()) {
              yield "household";
            }
            if ((parts[0].equals("people") && draft.person(key).isPresent())
                || (parts[0].equals("companies") && draft.company(key).isPresent())) {
              yield parts[0] + "/" + key;
            }
            yield step.slug();
          }
        };
    return "/apply/" + id.value() + "/" + page + "#" + field(remark);
  }
}
