package hongdun.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * docs/security/dependencies.md: every library the server is built or tested with, its version and
 * licence.
 */
class LicenceTests {
  private static final Path TABLE = Path.of("..", "docs", "security", "dependencies.md");
  private static final Pattern OF_ONE_MACHINE = Pattern.compile("-(linux|darwin|windows)-\\w+$");

  /** What a licence is called in the wild, and what it is; the first that fits counts. */
  private static final Map<Pattern, String> LICENCES = licences();

  private static Map<Pattern, String> licences() {
    var all = new LinkedHashMap<Pattern, String>();
    all.put(pattern("apache"), "Apache-2.0");
    all.put(pattern("gpl.*(cpe|classpath)|gpl2 w/ cpe"), "GPL-2.0 with classpath exception");
    all.put(pattern("lesser general public|lgpl"), "LGPL");
    all.put(pattern("affero|agpl"), "AGPL");
    all.put(pattern("general public|\\bgpl"), "GPL");
    all.put(pattern("\\bmit\\b|mit license|mit-0"), "MIT");
    all.put(pattern("bouncy castle"), "MIT (Bouncy Castle)");
    all.put(pattern("eclipse distribution|edl|bsd|go license"), "BSD");
    all.put(pattern("eclipse public|epl"), "EPL");
    all.put(pattern("unicode|icu"), "Unicode-3.0");
    all.put(pattern("0bsd|zero"), "0BSD");
    all.put(pattern("cc0|public domain"), "public domain (CC0)");
    return all;
  }

  private static Pattern pattern(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
  }

  /** A library: where it lies in the repository says its group, name and version. */
  private record Library(String name, String version, Path pom) {}

  @Test
  void everyLibraryStandsInTheTableWithItsVersionAndLicence() throws IOException {
    Renewal.isFresh(TABLE, table(), "LicenceTests");
  }

  @Test
  void noLibraryBindsThoseWhoUseIt() throws IOException {
    assertThat(libraries()).hasSizeGreaterThan(80);
    for (var library : libraries()) {
      var licences = licences(library);
      assertThat(licences).as(library.name()).isNotEmpty();
      assertThat(licences)
          .as(library.name())
          .anyMatch(licence -> !licence.equals("GPL") && !licence.equals("AGPL"));
    }
  }

  @Test
  void aLicenceThatBindsIsKnownAsSuch() {
    assertThat(called("GNU Affero General Public License v3")).isEqualTo("AGPL");
    assertThat(called("GNU General Public License, version 2")).isEqualTo("GPL");
    assertThat(called("GPL-2.0-with-classpath-exception"))
        .isEqualTo("GPL-2.0 with classpath exception");
    assertThat(called("The Apache License, Version 2.0")).isEqualTo("Apache-2.0");
  }

  private static String table() throws IOException {
    var text = new StringBuilder();
    text.append("# What the server is built and tested with\n\n");
    text.append(
        "Made by `LicenceTests` from what Maven resolved; do not edit. What ships is in the\n");
    text.append("bill of materials (see [README](README.md)).\n\n");
    text.append("| library | version | licence |\n|---|---|---|\n");
    for (var library : libraries()) {
      text.append(
          "| %s | %s | %s |%n"
              .formatted(
                  library.name(), library.version(), String.join(" or ", licences(library))));
    }
    return text.toString();
  }

  private static List<Library> libraries() {
    var jars =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(jars.split(File.pathSeparator))
        .filter(jar -> jar.endsWith(".jar") && jar.contains("repository"))
        .filter(jar -> !jar.contains("junit-platform-launcher"))
        .map(jar -> library(Path.of(jar)))
        .distinct()
        .sorted(Comparator.comparing(Library::name))
        .toList();
  }

  private static Library library(Path jar) {
    var version = above(jar);
    var artifact = above(version);
    var group = new ArrayList<String>();
    for (var folder = above(artifact); !folder.endsWith("repository"); folder = above(folder)) {
      group.addFirst(folder.getFileName().toString());
    }
    var name = artifact.getFileName().toString();
    return new Library(
        String.join(".", group) + ":" + OF_ONE_MACHINE.matcher(name).replaceFirst(""),
        version.getFileName().toString(),
        pom(version, name, version.getFileName().toString()));
  }

  private static Path above(Path path) {
    return Objects.requireNonNull(path.getParent());
  }

  private static Path pom(Path folder, String artifact, String version) {
    return folder.resolve(artifact + "-" + version + ".pom");
  }

  /** Those of the library, else of what it descends from. */
  private static TreeSet<String> licences(Library library) throws IOException {
    var pom = Optional.of(library.pom());
    while (pom.isPresent() && Files.exists(pom.get())) {
      var project = read(pom.get()).getDocumentElement();
      var found = new TreeSet<String>();
      child(project, "licenses")
          .ifPresent(all -> {
            for (var licence : children(all)) {
              found.add(
                  called(
                      child(licence, "name").map(Element::getTextContent).orElse("")
                          + " "
                          + child(licence, "url").map(Element::getTextContent).orElse("")));
            }
          });
      if (!found.isEmpty()) {
        return found;
      }
      pom = child(project, "parent").map(parent -> parentOf(library, parent));
    }
    return new TreeSet<>();
  }

  private static Path parentOf(Library library, Element parent) {
    var repository = library.pom();
    while (!repository.endsWith("repository")) {
      repository = above(repository);
    }
    var artifact = text(parent, "artifactId");
    var version = text(parent, "version");
    var folder =
        repository
            .resolve(text(parent, "groupId").replace('.', '/'))
            .resolve(artifact)
            .resolve(version);
    return pom(folder, artifact, version);
  }

  private static String called(String words) {
    return LICENCES.entrySet().stream()
        .filter(licence -> licence.getKey().matcher(words).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("unknown: " + words.strip());
  }

  private static Document read(Path pom) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(pom.toFile());
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(pom.toString(), e);
    }
  }

  private static String text(Element element, String name) {
    return child(element, name).map(Element::getTextContent).orElse("").strip();
  }

  private static Optional<Element> child(Element element, String name) {
    return children(element).stream().filter(child -> child.getTagName().equals(name)).findFirst();
  }

  private static List<Element> children(Element element) {
    var all = new ArrayList<Element>();
    for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        all.add(child);
      }
    }
    return all;
  }
}
