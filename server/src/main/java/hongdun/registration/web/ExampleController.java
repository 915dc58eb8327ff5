package hongdun.registration.web;

import hongdun.documents.Documents.Rendering;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.NotFound;
import hongdun.registration.usecase.ExampleCompany;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 填写样例: a company filled in to the end, for whoever wants to see one before he begins. */
@Controller
@Access(Who.EVERYONE)
class ExampleController {
  private final ExampleCompany example;

  ExampleController(ExampleCompany example) {
    this.example = example;
  }

  @GetMapping("/apply/example")
  ExamplePage show() {
    return new ExamplePage(example.rows(), example.papers());
  }

  @GetMapping("/apply/example/{paper}.pdf")
  ResponseEntity<byte[]> paper(@PathVariable String paper) {
    if (!example.papers().contains(paper)) {
      throw new NotFound("The example has no paper " + paper);
    }
    return switch (example.print(paper)) {
      case Rendering.Printed(var pdf) ->
          ResponseEntity.ok()
              .contentType(MediaType.APPLICATION_PDF)
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  ContentDisposition.inline().filename(paper + ".pdf").build().toString())
              .header("Content-Security-Policy", "sandbox")
              .body(pdf);
      case Rendering.MissingGlyphs(var characters) ->
          throw new IllegalStateException("The font lacks " + characters);
    };
  }
}
