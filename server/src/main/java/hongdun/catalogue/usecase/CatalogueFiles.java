package hongdun.catalogue.usecase;

import hongdun.catalogue.Item;
import hongdun.catalogue.ItemCode;
import hongdun.catalogue.RiskPoint;
import hongdun.catalogue.Variant;
import hongdun.catalogue.domain.Guide;
import hongdun.shared.BilingualText;
import hongdun.shared.LegalBasis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The items and variants that ship with the product, as files; a wrong file stops the start. */
@Component
class CatalogueFiles {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /** What a file says, with the hash by which a changed file is known. */
  record Read<T>(T content, String hash) {}

  private record LimitFile(String kind, int days, LegalBasis basis) {}

  private record GuideFile(
      String code,
      LocalDate validFrom,
      BilingualText title,
      BilingualText summary,
      BilingualText audience,
      BilingualText conditions,
      String ruleSet,
      String onlinePath,
      List<LegalBasis> basis,
      List<Item.Material> materials,
      List<LimitFile> limits,
      List<Item.StepText> steps,
      BilingualText fee,
      BilingualText result,
      BilingualText remedies) {

    Guide guide() {
      var statutory = limit("STATUTORY").orElseThrow();
      var item =
          new Item(
              new ItemCode(code).value(),
              title,
              summary,
              conditions,
              basis,
              materials,
              steps,
              ruleSet,
              statutory.days(),
              statutory.basis(),
              limit("PROMISED").orElseThrow().days(),
              fee,
              result,
              remedies,
              validFrom);
      var extension =
          limit("EXTENSION").map(limit -> new Guide.Extension(limit.days(), limit.basis()));
      return new Guide(item, audience, extension, onlinePath);
    }

    private Optional<LimitFile> limit(String kind) {
      return limits.stream().filter(limit -> limit.kind().equals(kind)).findFirst();
    }
  }

  /** What holds for every bureau from a day on. */
  record Dated(
      String item,
      String entityType,
      LocalDate validFrom,
      Optional<LocalDate> validTo,
      Variant variant) {}

  private record VariantFile(
      String item,
      String entityType,
      String code,
      LocalDate validFrom,
      Optional<LocalDate> validTo,
      int promisedDays,
      int afterCheck,
      List<Variant.StepRule> steps,
      Optional<Map<String, Integer>> limits) {
    Dated dated() {
      return new Dated(
          item,
          entityType,
          validFrom,
          validTo,
          new Variant(code, promisedDays, afterCheck, steps, limits.orElse(Map.of())));
    }
  }

  private record PatternFile(
      Set<String> items,
      String code,
      int promisedDays,
      int afterCheck,
      List<Variant.StepRule> steps,
      Optional<Map<String, Integer>> limits) {
    Pattern pattern() {
      return new Pattern(
          items, new Variant(code, promisedDays, afterCheck, steps, limits.orElse(Map.of())));
    }
  }

  private record Pattern(Set<String> items, Variant variant) {}

  /** The risk points of items. */
  record Risks(Set<String> items, List<RiskPoint> risks) {}

  List<Read<Guide>> guides() {
    return files("items").map(file -> read(file, GuideFile.class, GuideFile::guide)).toList();
  }

  List<Read<Dated>> variants() {
    return files("variants")
        .map(file -> read(file, VariantFile.class, VariantFile::dated))
        .toList();
  }

  List<Risks> risks() {
    return files("risks")
        .map(file -> read(file, Risks.class, Function.identity()).content())
        .toList();
  }

  /** The variants a draft for an item may begin from. */
  List<Variant> patterns(String item) {
    return files("patterns")
        .map(file -> read(file, PatternFile.class, PatternFile::pattern).content())
        .filter(pattern -> pattern.items().contains(item))
        .map(Pattern::variant)
        .toList();
  }

  private static Stream<Resource> files(String folder) {
    try {
      return Arrays.stream(
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:hongdun/catalogue/" + folder + "/*.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <F, T> Read<T> read(Resource file, Class<F> form, Function<F, T> meaning) {
    try {
      var bytes = file.getContentAsByteArray();
      return new Read<>(meaning.apply(JSON.readValue(bytes, form)), hash(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
