package hongdun.register.domain;

import hongdun.register.EntityType;
import hongdun.register.domain.Finding.Reason;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 预检 — what an import would do, seen by reading the whole file and changing nothing.
 *
 * @param missing columns without which nothing can be entered
 * @param unknown heads that name no column
 */
public record ImportPreview(
    long lines,
    long readable,
    List<String> columns,
    List<String> missing,
    List<String> unknown,
    List<ReasonCount> reasons,
    List<Spelling> types,
    List<CapitalForm> capitals) {

  /** 原因 — how often something stands in the way or is to be known. */
  public record ReasonCount(Reason reason, boolean refuses, long count) {}

  /** 类型写法 — how a type is written, what it is read as, and how often. */
  public record Spelling(String spelling, EntityType type, boolean known, long count) {}

  /**
   * 资本写法 — how a capital is written, with one example and what that is read as.
   *
   * @param currency empty when it cannot be read
   * @param amount in units of the currency
   */
  public record CapitalForm(
      String form, String example, String currency, String amount, long count) {}

  public boolean canStart() {
    return missing.isEmpty() && readable > 0;
  }

  /**
   * 计数 — counts while the lines go by; what is counted grows with the kinds, not with the lines.
   */
  public static final class Count {
    private static final int MOST_KINDS = 400;

    private final SourceHead head;
    private final SourceRules rules;
    private final Map<Reason, Long> refusing = new EnumMap<>(Reason.class);
    private final Map<Reason, Long> marking = new EnumMap<>(Reason.class);
    private final Map<String, Spelling> types = new LinkedHashMap<>();
    private final Map<String, CapitalForm> capitals = new LinkedHashMap<>();
    private long lines;
    private long readable;

    public Count(SourceHead head, SourceRules rules) {
      this.head = head;
      this.rules = rules;
    }

    public long lines() {
      return lines;
    }

    public void add(SourceLine line, LineReading reading) {
      lines++;
      switch (reading) {
        case LineReading.Refused(var findings) ->
            findings.stream()
                .map(Finding::reason)
                .distinct()
                .forEach(reason -> refusing.merge(reason, 1L, Long::sum));
        case LineReading.Readable(var entity, _) -> {
          readable++;
          entity.marks().forEach(mark -> marking.merge(Reason.valueOf(mark.name()), 1L, Long::sum));
          if (!entity.marks().contains(Mark.COLUMNS_SHIFTED)) {
            count(head.text(line, SourceColumn.TYPE), entity.type());
            count(head.text(line, SourceColumn.CAPITAL));
          }
        }
      }
    }

    private void count(String spelling, EntityType type) {
      if (types.size() < MOST_KINDS || types.containsKey(spelling)) {
        types.merge(
            spelling,
            new Spelling(spelling, type, spelling.isEmpty() || rules.type(spelling).isPresent(), 1),
            (one, _) -> new Spelling(one.spelling(), one.type(), one.known(), one.count() + 1));
      }
    }

    private void count(String capital) {
      if (capital.isEmpty()) {
        return;
      }
      var form = capital.replaceAll("[0-9][0-9,.]*", "9");
      if (capitals.size() < MOST_KINDS || capitals.containsKey(form)) {
        capitals.merge(
            form,
            read(form, capital),
            (one, _) ->
                new CapitalForm(
                    one.form(), one.example(), one.currency(), one.amount(), one.count() + 1));
      }
    }

    private static CapitalForm read(String form, String example) {
      return switch (CapitalReading.of(example)) {
        case CapitalReading.Renminbi(var money) ->
            new CapitalForm(form, example, "CNY", money.yuan().toPlainString(), 1);
        case CapitalReading.Foreign(var currency, var amount) ->
            new CapitalForm(form, example, currency, amount.toPlainString(), 1);
        case CapitalReading.Silent(), CapitalReading.Unreadable() ->
            new CapitalForm(form, example, "", "", 1);
      };
    }

    public ImportPreview preview() {
      var reasons = new java.util.ArrayList<ReasonCount>();
      refusing.forEach((reason, count) -> reasons.add(new ReasonCount(reason, true, count)));
      marking.forEach((reason, count) -> reasons.add(new ReasonCount(reason, false, count)));
      return new ImportPreview(
          lines,
          readable,
          head.places().keySet().stream().sorted().map(SourceColumn::head).toList(),
          head.missing().stream().map(SourceColumn::head).toList(),
          head.unknown(),
          List.copyOf(reasons),
          types.values().stream()
              .sorted(Comparator.comparingLong(Spelling::count).reversed())
              .toList(),
          capitals.values().stream()
              .sorted(Comparator.comparingLong(CapitalForm::count).reversed())
              .toList());
    }
  }
}
