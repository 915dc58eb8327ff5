package hongdun.documents.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.documents.DocumentId;
import hongdun.documents.DocumentsImport;
import hongdun.documents.PaperTemplate;
import hongdun.documents.domain.NumberPattern;
import hongdun.documents.persistence.IssuedDocuments;
import hongdun.documents.persistence.IssuedDocuments.NewDocument;
import hongdun.documents.persistence.Numberings;
import hongdun.portal.Dates;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 历史文书导入 — writes the records of many papers at once. */
@Component
class ImportPapers implements DocumentsImport {
  private final PaperTemplates templates;
  private final Agency agency;
  private final IssuedDocuments documents;
  private final Numberings numberings;

  ImportPapers(
      PaperTemplates templates, Agency agency, IssuedDocuments documents, Numberings numberings) {
    this.templates = templates;
    this.agency = agency;
    this.documents = documents;
    this.numberings = numberings;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<DocumentId> bringIn(List<PastPaper> papers) {
    var bureaus = new HashMap<UnitId, Unit>();
    var numbers = numbers(papers);
    return documents.addAll(
        IntStream.range(0, papers.size())
            .mapToObj(i -> record(papers.get(i), bureaus, numbers.getOrDefault(i, 0L)))
            .toList());
  }

  private NewDocument record(PastPaper paper, Map<UnitId, Unit> bureaus, long n) {
    var order = paper.order();
    var template = templates.current(order.templateCode());
    IssuePapers.refuseIncomplete(template, order.fields());
    var bureau = bureaus.computeIfAbsent(order.bureau(), agency::unit);
    var year = Dates.dayOf(paper.issuedAt()).getYear();
    var pattern = new NumberPattern(template.numberPattern());
    return new NewDocument(
        template.code(),
        template.version(),
        template.title(),
        bureau.id(),
        bureau.name(),
        pattern.value(),
        year,
        n,
        n == 0 ? "" : pattern.write(bureau.shortName(), year, n),
        order.matter(),
        order.fields(),
        order.qrPath(),
        paper.issuedAt());
  }

  /** The running numbers of those papers that have one, by their place in the list. */
  private Map<Integer, Long> numbers(List<PastPaper> papers) {
    var bySeries =
        IntStream.range(0, papers.size())
            .boxed()
            .filter(i -> !template(papers.get(i)).numberPattern().isEmpty())
            .sorted(Comparator.comparing(i -> papers.get(i).issuedAt()))
            .collect(
                Collectors.groupingBy(
                    i -> series(papers.get(i)), TreeMap::new, Collectors.toList()));
    var numbers = new HashMap<Integer, Long>();
    bySeries.forEach((series, places) -> {
      var n =
          numberings.nextBlock(
              new UnitId(series.bureau()), series.pattern(), series.year(), places.size());
      for (int place : places) {
        numbers.put(place, n++);
      }
    });
    return numbers;
  }

  private PaperTemplate template(PastPaper paper) {
    return templates.current(paper.order().templateCode());
  }

  private Series series(PastPaper paper) {
    return new Series(
        paper.order().bureau().value(),
        template(paper).numberPattern(),
        Dates.dayOf(paper.issuedAt()).getYear());
  }

  /** 文号序列 — always taken in the same order. */
  private record Series(long bureau, String pattern, int year) implements Comparable<Series> {
    @Override
    public int compareTo(Series other) {
      return Comparator.comparingLong(Series::bureau)
          .thenComparing(Series::pattern)
          .thenComparingInt(Series::year)
          .compare(this, other);
    }
  }
}
