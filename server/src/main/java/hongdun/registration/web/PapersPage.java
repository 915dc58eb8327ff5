package hongdun.registration.web;

import hongdun.catalogue.Item.Material;
import hongdun.registration.domain.FormStep;
import java.util.List;

/** 申请材料 — what to hand in, and the papers that are filled in already. */
public record PapersPage(
    Filling filling,
    List<Material> materials,
    List<Handed> handed,
    boolean counter,
    List<String> drafts)
    implements FillingPage {
  /** A paper handed in: the file's name and size, or who saw the original. */
  public record Handed(long id, String material, String fileName, long size, String seenBy) {
    public boolean original() {
      return fileName.isEmpty();
    }
  }

  /** What was handed in for a material. */
  public List<Handed> of(String material) {
    return handed.stream().filter(paper -> paper.material().equals(material)).toList();
  }

  @Override
  public FormStep step() {
    return FormStep.PAPERS;
  }

  @Override
  public String template() {
    return "registration/papers";
  }
}
