package hongdun.register.web;

import hongdun.portal.AdministrationEntry;
import hongdun.portal.Administrators;
import hongdun.portal.SignedIn;
import hongdun.register.usecase.KeepImports;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The way to the files of past registers. */
@Component
class ImportNavigation implements AdministrationEntry {
  private static final int ORDER = 52;
  private final KeepImports imports;

  ImportNavigation(KeepImports imports) {
    this.imports = imports;
  }

  @Override
  public String path() {
    return ImportsPage.PATH;
  }

  @Override
  public String labelKey() {
    return "register.import.title";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Set<String> roles() {
    return Set.of(Administrators.SYSTEM);
  }

  @Override
  public boolean isFor(Optional<SignedIn> visitor) {
    return AdministrationEntry.super.isFor(visitor)
        && visitor.filter(imports::mayImport).isPresent();
  }
}
