package hongdun.figures.web;

import hongdun.figures.usecase.ReadOpenData;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.ApiOperation;
import hongdun.portal.ApiScope;
import hongdun.portal.DataSet;
import hongdun.shared.Law;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 开放数据接口 — the list of the files for machines. */
@RestController
@Access(Who.EVERYONE)
class OpenDataApi {
  private final ReadOpenData data;

  OpenDataApi(ReadOpenData data) {
    this.data = data;
  }

  record Files(String licence, long keptDays, List<File> files) {}

  record File(
      String name,
      String source,
      LocalDate day,
      String format,
      long rows,
      long bytes,
      String sha256,
      Instant madeAt,
      String path) {}

  @GetMapping("/api/v1/open-data")
  @ApiOperation(
      words = "figures.api.open-data",
      scope = ApiScope.OPEN_DATA,
      example = "/api/v1/open-data")
  Files files() {
    return new Files(
        data.licence(),
        data.days(),
        data.all().stream()
            .map(file ->
                new File(
                    file.name(),
                    file.source(),
                    file.day(),
                    file.format().name(),
                    file.rows(),
                    file.bytes(),
                    file.sha256(),
                    file.madeAt(),
                    file.path()))
            .toList());
  }

  /** 开放数据目录数据字典. */
  @Configuration(proxyBeanMethods = false)
  static class Dictionary {
    @Bean
    DataSet openDataFiles() {
      return new DataSet(
          "figures.data.files", Files.class, Law.DISCLOSURE_ORDINANCE.article(19), "/open-data");
    }

    @Bean
    DataSet openDataFile() {
      return new DataSet(
          "figures.data.file", File.class, Law.DISCLOSURE_ORDINANCE.article(19), "/open-data");
    }
  }
}
