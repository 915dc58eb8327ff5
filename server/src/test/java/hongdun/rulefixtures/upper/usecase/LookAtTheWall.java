package hongdun.rulefixtures.upper.usecase;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;

class LookAtTheWall {
  boolean weekend() {
    var day = Instant.now().atZone(ZoneOffset.UTC).getDayOfWeek();
    return day == DayOfWeek.SUNDAY;
  }
}
