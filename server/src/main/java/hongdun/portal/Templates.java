package hongdun.portal;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 模板 — renders page records with the templates that were compiled at build time. */
@Component
public class Templates {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  Templates() {
    engine.setTrimControlStructures(true);
  }

  public Utf8ByteOutput render(Page page, Frame frame) {
    var output = new Utf8ByteOutput();
    render(page, frame, output);
    return output;
  }

  /** A part of a page, to be placed in another page. */
  public Content fragment(Page page, Frame frame) {
    return output -> render(page, frame, output);
  }

  private void render(Page page, Frame frame, TemplateOutput output) {
    var slash = page.template().indexOf('/');
    var file =
        "hongdun/%s/web/%s.jte"
            .formatted(page.template().substring(0, slash), page.template().substring(slash + 1));
    engine.render(file, Map.of("page", page, "frame", frame), output);
  }
}
