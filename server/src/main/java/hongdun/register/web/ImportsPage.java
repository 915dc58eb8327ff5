package hongdun.register.web;

import hongdun.portal.Choice;
import hongdun.portal.Meaning;
import hongdun.portal.Page;
import hongdun.register.domain.SourceImport;
import hongdun.register.usecase.KeepImports.Overview;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 登记数据导入 — the files that came, and the way for another. */
public record ImportsPage(Overview overview, List<Shortcoming> faults) implements Page {
  static final String PATH = "/admin/import";

  @Override
  public String template() {
    return "register/imports";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public List<Choice> waiting() {
    return overview.waiting().stream().map(name -> Choice.of(name, name)).toList();
  }

  public String path(SourceImport file) {
    return PATH + "/" + file.id();
  }

  public Meaning meaning(SourceImport file) {
    return of(file.state());
  }

  static Meaning of(SourceImport.State state) {
    return switch (state) {
      case READING, RUNNING -> Meaning.RUNNING;
      case READ -> Meaning.ATTENTION;
      case DONE -> Meaning.DONE;
      case CANCELLED -> Meaning.NEUTRAL;
      case UNREADABLE, BROKEN_OFF -> Meaning.BAD;
    };
  }
}
