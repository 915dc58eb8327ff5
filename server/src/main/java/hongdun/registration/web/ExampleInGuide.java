package hongdun.registration.web;

import gg.jte.Content;
import hongdun.catalogue.GuidePart;
import hongdun.portal.Frame;
import hongdun.portal.Templates;
import hongdun.registration.domain.EstablishmentItem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from the guide of establishing a company to the example of one. */
@Component
class ExampleInGuide implements GuidePart {
  private final Templates templates;

  ExampleInGuide(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Optional<Content> of(String item, Frame frame) {
    return item.equals(EstablishmentItem.LLC.code())
        ? Optional.of(templates.fragment(new ExampleLinkPart(), frame))
        : Optional.empty();
  }
}
