package hongdun.agency.usecase;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import hongdun.agency.domain.CalendarDay;
import hongdun.agency.domain.CalendarYear;
import hongdun.agency.persistence.ReferenceEditions;
import hongdun.agency.persistence.WorkingDays;
import hongdun.shared.BilingualText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 基础数据 — brings the working calendar that ships with the product into the tables. A file is read
 * again only when it has changed.
 */
@Component
public class LoadReference {
  private static final String FOLDER = "hongdun/agency/reference/";
  private static final String PROVISIONAL = "provisional";

  private final ReferenceEditions editions;
  private final WorkingDays workingDays;
  private final InstantSource clock;

  LoadReference(ReferenceEditions editions, WorkingDays workingDays, InstantSource clock) {
    this.editions = editions;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  @Transactional
  public void load() {
    whenChanged("working_days.tsv", rows -> years(rows).forEach(this::ship));
  }

  /**
   * A year that ships becomes a new edition when it differs, unless an officer has published the
   * year himself, and never provisional after official.
   */
  private void ship(CalendarYear year) {
    var newest = workingDays.of(year.year()).stream().findFirst();
    var holds =
        newest
            .filter(edition ->
                edition.by().isPresent()
                    || edition.year().equals(year)
                    || (year.provisional() && !edition.year().provisional()))
            .isPresent();
    if (!holds) {
      workingDays.add(year, Optional.empty(), clock.instant());
    }
  }

  private void whenChanged(String file, Consumer<Rows> loading) {
    var content = read(file);
    var hash = hash(content);
    if (editions.loadedHash(file).filter(hash::equals).isEmpty()) {
      loading.accept(Rows.of(new String(content, StandardCharsets.UTF_8)));
      editions.markLoaded(file, hash, clock.instant());
    }
  }

  /** A day stands in the table of its own year; its notice is the one that names it. */
  private static List<CalendarYear> years(Rows rows) {
    record Row(CalendarDay day, String notice) {}
    var byYear =
        rows
            .map(cells ->
                new Row(
                    new CalendarDay(
                        LocalDate.parse(cells[0]),
                        CalendarDay.Kind.valueOf(cells[1]),
                        new BilingualText(cells[2], cells[3])),
                    cells[4]))
            .stream()
            .collect(groupingBy(row -> row.day().day().getYear(), TreeMap::new, toList()));
    return byYear.entrySet().stream()
        .map(year -> {
          var notice = year.getValue().getLast().notice();
          var provisional = notice.equals(PROVISIONAL);
          return new CalendarYear(
              year.getKey(),
              provisional ? "" : notice,
              provisional,
              year.getValue().stream().map(Row::day).toList());
        })
        .toList();
  }

  private static byte[] read(String file) {
    try {
      return new ClassPathResource(FOLDER + file).getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows of a file, without its remarks and its head. */
  private record Rows(List<String> lines) {
    static Rows of(String content) {
      return new Rows(
          content
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .skip(1)
              .toList());
    }

    <T> List<T> map(Function<String[], T> reading) {
      return lines.stream().map(line -> reading.apply(line.split("\t", -1))).toList();
    }
  }
}
