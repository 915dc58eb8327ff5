package hongdun.figures.usecase;

import hongdun.figures.OpenDataSource;
import hongdun.figures.domain.OpenFile;
import hongdun.figures.files.OpenFolder;
import hongdun.figures.persistence.OpenFiles;
import hongdun.portal.Administrators;
import hongdun.portal.NotFound;
import hongdun.portal.PlatformRight;
import hongdun.portal.Settings;
import hongdun.portal.SignedIn;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 查看开放数据 — the files there are, and where each lies. */
@Component
public class ReadOpenData {
  private final OpenFiles files;
  private final OpenFolder folder;
  private final Settings settings;
  private final ObjectProvider<OpenDataSource> sources;
  private final ObjectProvider<PlatformRight> right;

  ReadOpenData(
      OpenFiles files,
      OpenFolder folder,
      Settings settings,
      ObjectProvider<OpenDataSource> sources,
      ObjectProvider<PlatformRight> right) {
    this.files = files;
    this.folder = folder;
    this.settings = settings;
    this.sources = sources;
    this.right = right;
  }

  /** A file with the path it is read from. */
  public record Stored(OpenFile file, Path place) {}

  @Transactional(readOnly = true)
  public List<OpenFile> all() {
    return files.all();
  }

  @Transactional(readOnly = true)
  public Optional<Stored> find(String name) {
    return files
        .find(name)
        .flatMap(file -> folder.find(file).map(place -> new Stored(file, place)));
  }

  /** The sources, in their order. */
  public List<OpenDataSource> sources() {
    return sources.orderedStream().toList();
  }

  /** What a source is called. */
  public String titleKey(String source) {
    return sources.stream()
        .filter(one -> one.id().equals(source))
        .map(OpenDataSource::titleKey)
        .findFirst()
        .orElse("figures.open-data.other");
  }

  public long days() {
    return settings.of(OpenDataSetting.DAYS);
  }

  public String licence() {
    return settings.of(OpenDataSetting.LICENCE);
  }

  public boolean mayMake(Optional<SignedIn> who) {
    var rule = right.getIfAvailable();
    return rule != null
        && who.filter(SignedIn::isOfficer)
            .filter(one -> rule.keepsThePlatform(one, Administrators.SYSTEM))
            .isPresent();
  }

  public void demandMake(SignedIn who) {
    if (!mayMake(Optional.of(who))) {
      throw new NotFound("Account " + who.account() + " does not keep the platform");
    }
  }
}
