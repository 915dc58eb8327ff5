package hongdun.portal;

import hongdun.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as people read them; days, years and numbers go by Asia/Shanghai. */
public final class Dates {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter ZH_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter EN_DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter ZH_MINUTE =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ZONE);
  private static final DateTimeFormatter EN_MINUTE =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZONE);

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);

  private Dates() {}

  public static String day(LocalDate date, Language language) {
    return switch (language) {
      case ZH -> ZH_DAY.format(date);
      case EN -> EN_DAY.format(date);
    };
  }

  public static String minute(Instant instant, Language language) {
    return switch (language) {
      case ZH -> ZH_MINUTE.format(instant);
      case EN -> EN_MINUTE.format(instant);
    };
  }

  /** By Asia/Shanghai, to the second, as tables for other programs have it: 2026-11-22 15:04:05. */
  public static String second(Instant instant) {
    return SECOND.format(instant);
  }

  /** The day an instant falls on in China. */
  public static LocalDate dayOf(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }
}
