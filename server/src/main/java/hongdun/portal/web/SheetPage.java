package hongdun.portal.web;

import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.SheetExchange;
import hongdun.portal.SheetExchange.Fault;
import hongdun.portal.SheetExchange.Kind;
import hongdun.portal.SheetExchange.Step;
import hongdun.portal.usecase.TakeInSheets.Shown;
import java.util.List;

/** 导入预览 — what a table would change and every fault of it, before anything changes. */
public record SheetPage(SheetExchange exchange, Shown shown) implements Page {
  private static final int MOST_SHOWN = 200;

  @Override
  public String template() {
    return "portal/sheet";
  }

  @Override
  public int status() {
    return shown.plan().faults().isEmpty() ? 200 : 422;
  }

  public String path() {
    return "/admin/exchange/" + exchange.id() + "/" + shown.id();
  }

  public boolean isWaiting() {
    return shown.waiting();
  }

  public boolean mayTake() {
    return isWaiting() && shown.plan().faults().isEmpty() && changes() > 0;
  }

  public long changes() {
    return shown.plan().steps().size() - count(Kind.SAME);
  }

  public long count(Kind kind) {
    return shown.plan().count(kind);
  }

  /** The first of the steps that change anything. */
  public List<Step> steps() {
    return shown.plan().steps().stream()
        .filter(step -> step.kind() != Kind.SAME)
        .limit(MOST_SHOWN)
        .toList();
  }

  public List<Fault> faults() {
    return shown.plan().faults().stream().limit(MOST_SHOWN).toList();
  }

  public long notShown(long all) {
    return Math.max(0, all - MOST_SHOWN);
  }

  public String column(Fault fault, Frame frame) {
    return exchange.columns().stream()
        .filter(column -> column.name().equals(fault.column()))
        .map(column -> frame.text(column.titleKey()))
        .findFirst()
        .orElse(fault.column());
  }
}
