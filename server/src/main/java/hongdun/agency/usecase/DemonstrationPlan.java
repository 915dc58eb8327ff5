package hongdun.agency.usecase;

import com.ibm.icu.text.Transliterator;
import hongdun.agency.Divisions.Division;
import hongdun.agency.Role;
import hongdun.agency.Unit.Level;
import hongdun.agency.domain.Town;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/** 演示方案 — which departments and posts each kind of bureau has, and from what names are drawn. */
record DemonstrationPlan(
    List<Department> lines, List<Former> formerDivisions, List<List<String>> characters) {
  private static final String FOLDER = "hongdun/agency/demo/";
  private static final Transliterator PINYIN =
      Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

  static DemonstrationPlan read() {
    return new DemonstrationPlan(
        rows("departments.tsv").stream().map(Department::of).toList(),
        rows("former_divisions.tsv").stream().map(Former::of).toList(),
        rows("names.tsv").stream()
            .map(cells -> cells[1].codePoints().mapToObj(Character::toString).toList())
            .toList());
  }

  private static List<String[]> rows(String file) {
    try {
      return new ClassPathResource(FOLDER + file)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Department> departments(Level level) {
    return lines.stream().filter(line -> line.level() == level).toList();
  }

  Place place(Division division) {
    var english = division.name().en();
    var key = english.substring(0, english.indexOf(' ')).toLowerCase(Locale.ROOT);
    var zh = division.name().zh();
    return new Place(division.region(), division.name(), zh.substring(0, zh.length() - 1), key);
  }

  /** The name of a street or town without its kind, in both scripts. */
  BilingualText townName(Town town) {
    var zh = town.name().replaceAll("(街道|镇|乡)$", "");
    var pinyin = PINYIN.transliterate(zh).replace(" ", "");
    return new BilingualText(
        zh, pinyin.substring(0, 1).toUpperCase(Locale.ROOT) + pinyin.substring(1));
  }

  /**
   * A post of a unit with its people.
   *
   * @param level of which kind of bureau the unit is a part; OFFICE for market offices
   * @param unit a key for the unit; {@code bureau} for the bureau itself, {@code office} for an
   *     office
   * @param account the second half of the sign-in name; empty for people without account
   */
  record Department(
      Level level,
      String unit,
      BilingualText unitName,
      BilingualText post,
      boolean firstResponsible,
      int people,
      List<Role> roles,
      String account) {
    static Department of(String[] cells) {
      return new Department(
          Level.valueOf(cells[0]),
          cells[1],
          new BilingualText(cells[2], cells[3]),
          new BilingualText(cells[4], cells[5]),
          cells[6].equals("first"),
          Integer.parseInt(cells[7]),
          Arrays.stream(cells[8].split(" ")).map(Role::valueOf).toList(),
          cells[9]);
    }

    boolean isTheBureauItself() {
      return unit.equals("bureau");
    }
  }

  /** A division that has become another one. */
  record Former(Region region, Region successor, LocalDate until) {
    static Former of(String[] cells) {
      return new Former(new Region(cells[0]), new Region(cells[1]), LocalDate.parse(cells[2]));
    }
  }

  /** Where a bureau is, with what can be said of the place. */
  record Place(Region region, BilingualText name, String shortName, String key) {
    Level level() {
      return switch (region.level()) {
        case PROVINCE -> Level.PROVINCE;
        case CITY -> Level.CITY;
        case COUNTY -> Level.COUNTY;
      };
    }

    /** Districts carry their city's name before their own, counties and county cities do not. */
    boolean isUrbanDistrict() {
      return level() == Level.COUNTY && name.zh().endsWith("区");
    }

    String address(int number) {
      return name.zh() + "示范路" + number + "号";
    }

    String addressIn(String town, int number) {
      return name.zh() + town + "示范街" + number + "号";
    }

    /** No exchange of this number exists. */
    String phone(int line) {
      return "028-0000%s%02d".formatted(region.code().substring(4), line);
    }
  }
}
