package hongdun.casework.web;

import gg.jte.Content;
import hongdun.casework.usecase.ShownProcedures;
import hongdun.catalogue.GuidePart;
import hongdun.portal.Frame;
import hongdun.portal.Templates;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The picture of an item's procedure in its guide, as most bureaus go through it. */
@Component
class GuidePicture implements GuidePart {
  private final ShownProcedures procedures;
  private final Templates templates;

  GuidePicture(ShownProcedures procedures, Templates templates) {
    this.procedures = procedures;
    this.templates = templates;
  }

  @Override
  public Optional<Content> of(String item, Frame frame) {
    return procedures.ofItem(item).map(table -> templates.fragment(FlowPart.of(table, ""), frame));
  }
}
