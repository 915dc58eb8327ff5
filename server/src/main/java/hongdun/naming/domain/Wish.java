package hongdun.naming.domain;

import hongdun.naming.NameParts;
import hongdun.naming.NameParts.Bearer;
import hongdun.naming.Paper;
import hongdun.naming.ProposedName;
import hongdun.shared.Reading;
import hongdun.shared.Region;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * 拟用名称 — the parts of a name as somebody entered them.
 *
 * @param bearer the code of what will bear it; empty for what most likely does by the form
 * @param parent of a branch or a group
 * @param papers what is stated, as {@link Paper#stated()} says it; what is none is left out
 */
public record Wish(
    String region,
    String division,
    String tradeName,
    String industry,
    String form,
    String bearer,
    String parent,
    List<String> papers) {
  private static final int LONGEST_PART = 40;
  private static final int LONGEST_NAME = 100;
  private static final int MOST_PAPERS = 20;

  public Wish {
    division = cut(division, LONGEST_PART);
    tradeName = cut(tradeName, LONGEST_PART);
    industry = cut(industry, LONGEST_PART);
    form = cut(form, LONGEST_PART);
    parent = cut(parent, LONGEST_NAME);
    papers = papers.stream().limit(MOST_PAPERS).map(paper -> cut(paper, LONGEST_NAME)).toList();
  }

  public Wish(String region, String division, String tradeName, String industry, String form) {
    this(region, division, tradeName, industry, form, "", "", List.of());
  }

  /** Of what kind of bearer, under whom, and with which papers. */
  public Wish of(String kind, String enterprise, List<String> stated) {
    return new Wish(region, division, tradeName, industry, form, kind, enterprise, stated);
  }

  /** What will bear it. */
  public Bearer bears() {
    return Arrays.stream(Bearer.values())
        .filter(known -> known.name().equals(bearer))
        .findFirst()
        .orElseGet(() -> Bearer.of(form));
  }

  /** The name, once the division where the enterprise will be is known. */
  public Optional<ProposedName> name(String industryCode) {
    return switch (Region.parse(region)) {
      case Reading.Valid<Region>(var value) ->
          Optional.of(
              ProposedName.of(
                      new NameParts(division, tradeName, industry, form, value, bears()),
                      industryCode)
                  .with(papers.stream().flatMap(paper -> Paper.parse(paper).stream()).toList())
                  .under(parent));
      case Reading.Invalid<Region> _ -> Optional.empty();
    };
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }
}
