package hongdun.portal.web;

import hongdun.portal.Appearance;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.PersonalData.Attached;
import hongdun.portal.PersonalData.Item;
import hongdun.portal.PersonalData.Section;
import hongdun.portal.Templates;
import hongdun.portal.Words;
import hongdun.portal.usecase.CopyOwnData.OwnCopy;
import hongdun.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * 个人信息副本文件 — the copy as an archive: to read in both languages, for machines as JSON, and every
 * file that was handed in. It is written while it is sent, however long it is.
 */
@Component
class OwnDataFile {
  private final Templates templates;
  private final PageWriter writer;
  private final Words words;
  private final JsonMapper json;

  OwnDataFile(Templates templates, PageWriter writer, Words words, JsonMapper json) {
    this.templates = templates;
    this.writer = writer;
    this.words = words;
    this.json = json;
  }

  void refuse(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    writer.write(page, request, response);
  }

  void write(OwnCopy copy, HttpServletResponse response) throws IOException {
    response.setContentType("application/zip");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.zip\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var paths = paths(copy);
    try (var zip = new ZipOutputStream(response.getOutputStream())) {
      page(zip, "my-data.zh.html", new OwnCopyPage(copy, paths), Language.ZH);
      page(zip, "my-data.en.html", new OwnCopyPage(copy, paths), Language.EN);
      zip.putNextEntry(new ZipEntry("my-data.json"));
      zip.write(
          json.writerWithDefaultPrettyPrinter().writeValueAsBytes(machineReadable(copy, paths)));
      zip.closeEntry();
      for (var file : paths.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getValue()));
        try (var content = file.getKey().content().get()) {
          content.transferTo(zip);
        }
        zip.closeEntry();
      }
    }
  }

  private static Map<Attached, String> paths(OwnCopy copy) {
    // Two files may be called the same: each is itself.
    var paths = new IdentityHashMap<Attached, String>();
    copy.parts().stream()
        .flatMap(part -> part.sections().stream())
        .flatMap(section -> section.items().stream())
        .flatMap(item -> item.files().stream())
        .forEach(file -> paths.put(file, "files/%04d-%s".formatted(paths.size() + 1, file.name())));
    return paths;
  }

  private void page(ZipOutputStream zip, String name, Page page, Language language)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    templates.render(page, frame(language)).writeTo(zip);
    zip.closeEntry();
  }

  private Frame frame(Language language) {
    return new Frame(
        language,
        words,
        Optional.empty(),
        List.of(),
        "",
        "",
        "",
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Appearance.STANDARD,
        "");
  }

  private static Map<String, Object> machineReadable(OwnCopy copy, Map<Attached, String> paths) {
    return Map.of(
        "account",
        copy.account(),
        "madeAt",
        copy.madeAt().toString(),
        "rooms",
        copy.parts().stream()
            .map(part ->
                Map.of(
                    "room",
                    part.room(),
                    "sections",
                    part.sections().stream().map(section -> section(section, paths)).toList()))
            .toList());
  }

  private static Map<String, Object> section(Section section, Map<Attached, String> paths) {
    return Map.of(
        "section",
        section.key(),
        "items",
        section.items().stream().map(item -> item(item, paths)).toList());
  }

  private static Map<String, Object> item(Item item, Map<Attached, String> paths) {
    return Map.of(
        "title",
        item.title(),
        "data",
        item.lines().stream()
            .map(line ->
                Map.of(
                    "label",
                    line.labelKey(),
                    "of",
                    line.labelArguments(),
                    "value",
                    line.value().code()))
            .toList(),
        "files",
        item.files().stream().map(paths::get).toList());
  }
}
