package hongdun.register.domain;

import static hongdun.register.domain.SourceColumn.ADDRESS;
import static hongdun.register.domain.SourceColumn.CAPITAL;
import static hongdun.register.domain.SourceColumn.CAPITAL_AMOUNT;
import static hongdun.register.domain.SourceColumn.CAPITAL_CURRENCY;
import static hongdun.register.domain.SourceColumn.CITY;
import static hongdun.register.domain.SourceColumn.DIVISION;
import static hongdun.register.domain.SourceColumn.ESTABLISHED;
import static hongdun.register.domain.SourceColumn.NAME;
import static hongdun.register.domain.SourceColumn.PROVINCE;
import static hongdun.register.domain.SourceColumn.SCOPE;
import static hongdun.register.domain.SourceColumn.TYPE;
import static hongdun.register.domain.SourceColumn.USCC;

import hongdun.register.EntityType;
import hongdun.register.domain.Finding.Reason;
import hongdun.shared.Money;
import hongdun.shared.Reading;
import hongdun.shared.Reading.Fault;
import hongdun.shared.Region;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 读行 — reads a line of a file as an entity. Name, code and day must be right, or the line is
 * refused with all that is wrong; anything else that cannot be read is left unstated and told.
 */
public record LineReader(SourceHead head, SourceRules rules) {
  private static final int LONGEST_NAME = 200;
  private static final int EARLIEST = 1800;
  private static final int LONGEST_SCOPE = 20_000;
  private static final int LONGEST_ADDRESS = 1_000;

  public LineReading read(SourceLine line) {
    if (!line.whole()) {
      var start = line.cells().isEmpty() ? "" : line.cells().getFirst();
      return new LineReading.Refused(
          List.of(new Finding(Finding.Kind.REFUSED, line.number(), "", Reason.NO_LINE, start)));
    }
    var faults = new ArrayList<Finding>();
    var typed = text(line, NAME);
    var name = SourceText.clean(typed);
    judgeName(line, name, faults);
    var code = code(line, faults);
    var day = day(line, faults);
    var region = code.flatMap(one -> region(line, one));
    if (code.isPresent() && region.isEmpty()) {
      faults.add(Finding.refused(line, USCC, Reason.CODE_DIVISION, code.get().value()));
    }
    if (!faults.isEmpty()) {
      return new LineReading.Refused(faults);
    }
    var known = new Known(code.orElseThrow(), name, day.orElseThrow(), region.orElseThrow());
    return new Rest(line, known, !name.equals(typed)).read();
  }

  private String text(SourceLine line, SourceColumn column) {
    return head.text(line, column);
  }

  private static void judgeName(SourceLine line, String name, List<Finding> faults) {
    if (name.isEmpty()) {
      faults.add(Finding.refused(line, NAME, Reason.NO_NAME, ""));
    } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      faults.add(Finding.refused(line, NAME, Reason.NAME_TOO_LONG, name));
    }
    if (SourceText.isUnreadable(name)) {
      faults.add(Finding.refused(line, NAME, Reason.UNREADABLE_CHARACTERS, name));
    }
  }

  private Optional<UnifiedSocialCreditCode> code(SourceLine line, List<Finding> faults) {
    var typed = text(line, USCC);
    return switch (UnifiedSocialCreditCode.parse(typed)) {
      case Reading.Valid<UnifiedSocialCreditCode>(var code) -> Optional.of(code);
      case Reading.Invalid<UnifiedSocialCreditCode>(var wrong) -> {
        wrong.forEach(fault -> faults.add(Finding.refused(line, USCC, reason(fault), typed)));
        yield Optional.empty();
      }
    };
  }

  private static Reason reason(Fault fault) {
    return switch (fault) {
      case EMPTY -> Reason.NO_CODE;
      case LENGTH -> Reason.CODE_LENGTH;
      case DIVISION -> Reason.CODE_DIVISION;
      case INNER_CHECK -> Reason.CODE_INNER_CHECK;
      case CHECK -> Reason.CODE_CHECK;
      case CHARACTER,
          FORM,
          BIRTH_DATE,
          BORN_LATER,
          TOO_OLD,
          NOT_A_NUMBER,
          NEGATIVE,
          DECIMALS,
          TOO_LARGE ->
          Reason.CODE_CHARACTER;
    };
  }

  private Optional<LocalDate> day(SourceLine line, List<Finding> faults) {
    var typed = text(line, ESTABLISHED);
    var day = SourceText.day(typed);
    var fault =
        day.map(one ->
                one.isAfter(rules.today())
                    ? Optional.of(Reason.DATE_LATER)
                    : one.getYear() < EARLIEST
                        ? Optional.of(Reason.DATE_TOO_EARLY)
                        : Optional.<Reason>empty())
            .orElse(Optional.of(typed.isEmpty() ? Reason.NO_DATE : Reason.DATE_UNREADABLE));
    fault.ifPresent(reason -> faults.add(Finding.refused(line, ESTABLISHED, reason, typed)));
    return day;
  }

  /** Where it lies now, if the file says so; else where its code was given. */
  private Optional<Region> region(SourceLine line, UnifiedSocialCreditCode code) {
    return Region.parse(text(line, DIVISION))
        .toOptional()
        .or(() -> Region.parse(code.divisionCode()).toOptional());
  }

  /** What makes a line an entity. */
  private record Known(UnifiedSocialCreditCode code, String name, LocalDate day, Region region) {}

  /** The rest of a line, of which nothing need be right. */
  private final class Rest {
    private final SourceLine line;
    private final Known known;
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> given = new LinkedHashMap<>();

    Rest(SourceLine line, Known known, boolean cleaned) {
      this.line = line;
      this.known = known;
      SourceText.marks(known.name()).forEach(mark -> mark(mark, NAME, known.name()));
      if (cleaned) {
        mark(Mark.ODD_CHARACTERS, NAME, known.name());
      }
    }

    private void mark(Mark mark, SourceColumn column, String value) {
      marks.add(mark);
      if (mark.isReported()) {
        findings.add(Finding.marked(line, column, mark, value));
      }
    }

    LineReading read() {
      judgeCode();
      boolean shifted = isShifted();
      var type = shifted ? typeByCode() : type();
      var capital = shifted ? Optional.<Money>empty() : capital();
      if (!shifted) {
        keep(PROVINCE, "province");
        keep(CITY, "city");
      }
      if (!known.region().code().equals(known.code().divisionCode())) {
        keep(DIVISION, "division");
      }
      return new LineReading.Readable(
          new ImportedEntity(
              line.number(),
              known.code(),
              known.name(),
              known.day(),
              known.region(),
              type,
              capital,
              rules.authority(known.region()),
              shifted ? "" : clean(SCOPE, LONGEST_SCOPE),
              shifted ? "" : clean(ADDRESS, LONGEST_ADDRESS),
              given,
              marks),
          findings);
    }

    private void judgeCode() {
      var code = known.code();
      if (!rules.isDivision(known.region().code())) {
        mark(Mark.DIVISION_UNKNOWN, head.has(DIVISION) ? DIVISION : USCC, known.region().code());
      }
      if (code.department() != UnifiedSocialCreditCode.MARKET_REGULATION) {
        mark(Mark.OTHER_DEPARTMENT, USCC, code.value());
      }
      if (known.day().getDayOfYear() == 1) {
        mark(Mark.PLACEHOLDER_DATE, ESTABLISHED, known.day().toString());
      }
    }

    /**
     * A line with more or fewer cells than the head, or in whose column of provinces something else
     * stands, has its values in the wrong columns: names of people may stand where a type should.
     */
    private boolean isShifted() {
      var province = text(line, PROVINCE);
      if (line.cells().size() != head.width()) {
        mark(Mark.COLUMNS_SHIFTED, NAME, Integer.toString(line.cells().size()));
        return true;
      }
      if (!province.isEmpty() && !rules.isProvince(province)) {
        mark(Mark.COLUMNS_SHIFTED, PROVINCE, province);
        return true;
      }
      return false;
    }

    private EntityType type() {
      var typed = text(line, TYPE);
      if (typed.isEmpty()) {
        return typeByCode();
      }
      var type = rules.type(typed);
      if (type.isEmpty()) {
        mark(Mark.TYPE_UNKNOWN, TYPE, typed);
        return typeByCode();
      }
      given.put("type", typed);
      return type.get() == EntityType.NOT_STATED ? typeByCode() : type.get();
    }

    /** The category of a code of market regulation tells households and cooperatives (GB 32100). */
    private EntityType typeByCode() {
      var code = known.code();
      if (code.department() != UnifiedSocialCreditCode.MARKET_REGULATION) {
        return EntityType.NOT_STATED;
      }
      var type =
          switch (code.category()) {
            case UnifiedSocialCreditCode.INDIVIDUAL_HOUSEHOLD -> EntityType.INDIVIDUAL_HOUSEHOLD;
            case UnifiedSocialCreditCode.FARMERS_COOPERATIVE ->
                known.name().endsWith("联合社")
                    ? EntityType.FARMER_COOP_UNION
                    : known.name().endsWith("合作社") ? EntityType.FARMER_COOP : EntityType.NOT_STATED;
            default -> EntityType.NOT_STATED;
          };
      if (type != EntityType.NOT_STATED) {
        mark(Mark.TYPE_BY_CODE, USCC, known.code().value());
      }
      return type;
    }

    private Optional<Money> capital() {
      var typed = text(line, CAPITAL);
      if (typed.isEmpty() && text(line, CAPITAL_CURRENCY).equals("CNY")) {
        typed = text(line, CAPITAL_AMOUNT) + "元";
      }
      return switch (CapitalReading.of(typed)) {
        case CapitalReading.Silent() -> Optional.empty();
        case CapitalReading.Renminbi(var money) -> {
          given.put("capital", typed);
          yield Optional.of(money);
        }
        case CapitalReading.Foreign _ -> {
          given.put("capital", typed);
          mark(Mark.CAPITAL_FOREIGN, CAPITAL, typed);
          yield Optional.empty();
        }
        case CapitalReading.Unreadable() -> {
          // Without a digit it is no amount, but perhaps somebody's name: it is not shown.
          if (typed.chars().anyMatch(Character::isDigit)) {
            given.put("capital", typed);
          }
          mark(Mark.CAPITAL_UNREADABLE, CAPITAL, typed);
          yield Optional.empty();
        }
      };
    }

    private void keep(SourceColumn column, String as) {
      var said = SourceText.clean(text(line, column));
      if (!said.isEmpty()) {
        given.put(as, said);
      }
    }

    private String clean(SourceColumn column, int longest) {
      var text = SourceText.clean(text(line, column));
      return text.substring(0, Math.min(longest, text.length()));
    }
  }
}
