package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JteTextTests {
  @Test
  void wordsBetweenTagsAreFoundAlsoInsideContentBlocks() {
    var template =
        """
        @param Frame frame
        @template.a.b(frame = frame, title = "x", content = @`
        <p class="y">${frame.text("a.b")} Hello</p>
        @if(a > b)您好@endif
        `)
        """;

    assertThat(JteText.literals(template)).anyMatch(text -> text.contains("Hello"));
    assertThat(JteText.literals(template)).anyMatch(text -> text.contains("您好"));
  }

  @Test
  void expressionsTagsAndDirectivesAreNoWords() {
    var template =
        """
        <%-- A comment. --%>
        @import a.b.C
        @param String x = "words"
        !{var y = x.isEmpty() ? "a" : "b";}
        <p class="${x}" aria-label="${y}">${x} · &larr;</p>
        @for(var a : b)<li>${a}</li>@endfor
        """;

    assertThat(JteText.literals(template)).isEmpty();
  }

  @Test
  void aLabelForReadersIsWordsToo() {
    assertThat(JteText.literals("<nav aria-label=\"Pages\"></nav>")).hasSize(1);
  }
}
