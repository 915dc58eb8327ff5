package hongdun.register.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.ApiOperation;
import hongdun.portal.ApiPage;
import hongdun.portal.ApiReading;
import hongdun.portal.ApiScope;
import hongdun.register.ChangeFeed.Position;
import hongdun.register.usecase.FollowChanges;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * 变更流接口 — what was entered in the book, page by page: whoever follows the link next sees every
 * entry once, however late its transaction committed.
 */
@RestController
@Access(Who.EVERYONE)
class ChangesApi {
  static final String PATH = "/api/v1/changes";
  private static final int USUAL = 200;
  private static final int MOST = 1_000;
  private final FollowChanges follow;

  ChangesApi(FollowChanges follow) {
    this.follow = follow;
  }

  /** A page; next is always there: when more is false it is where to ask again later. */
  record Changes(List<Change> changes, boolean more, String cursor, String next) {}

  /** An entry of an entity. */
  record Change(
      String cursor, String code, String kind, LocalDate on, Instant enteredAt, String path) {}

  @GetMapping(PATH)
  @ApiOperation(
      words = "register.api.changes",
      scope = ApiScope.CHANGES,
      example = "/api/v1/changes?size=10")
  Changes changes(
      @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "") String size) {
    var reading = new ApiReading();
    var most = reading.size(size, USUAL, MOST);
    var position = position(after);
    if (position.isEmpty()) {
      reading.fault("after", "cursor", "portal.api.fault.cursor");
    }
    var from = reading.sure(position);
    var lines = follow.after(from, most + 1);
    var shown = lines.subList(0, Math.min(most, lines.size()));
    var last = shown.isEmpty() ? from : shown.getLast().position();
    return new Changes(
        shown.stream()
            .map(line ->
                new Change(
                    text(line.position()),
                    line.code().value(),
                    line.kind().name(),
                    line.on(),
                    line.enteredAt(),
                    EntityApi.PATH + "/" + line.code().value()))
            .toList(),
        lines.size() > most,
        text(last),
        ApiPage.link(PATH, "after", text(last), "size", size));
  }

  private static String text(Position position) {
    return position.transaction() + "-" + position.line();
  }

  /** Where to go on; the beginning when nothing is said, empty when it is no cursor. */
  private static Optional<Position> position(String cursor) {
    if (cursor.isEmpty()) {
      return Optional.of(Position.START);
    }
    if (!cursor.matches("[0-9]{1,18}-[0-9]{1,18}")) {
      return Optional.empty();
    }
    var parts = cursor.split("-", 2);
    return Optional.of(new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
  }
}
