package hongdun.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.casework.RuleSet;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.usecase.Procedures;
import hongdun.casework.usecase.ShownProcedures;
import hongdun.catalogue.VariantDrafts;
import hongdun.portal.Words;
import hongdun.shared.Language;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.junit.jupiter.api.Test;

/**
 * What we write as BPMN 2.0 is read by somebody else's library, which checks it by the OMG's
 * schema.
 */
@HongdunTest
class BpmnTests {
  private static final String ITEM = "registration.establish-llc";

  private final ShownProcedures shown;
  private final Procedures procedures;
  private final VariantDrafts drafts;
  private final Words words;

  BpmnTests(ShownProcedures shown, Procedures procedures, VariantDrafts drafts, Words words) {
    this.shown = shown;
    this.procedures = procedures;
    this.drafts = drafts;
    this.words = words;
  }

  @Test
  void whatIsWrittenIsReadByAnIndependentLibrary() {
    var process = read(shown.ofItem(ITEM).orElseThrow(), Language.ZH).getMainProcess();

    assertThat(process.findFlowElementsOfType(StartEvent.class)).hasSize(1);
    assertThat(process.findFlowElementsOfType(UserTask.class))
        .extracting(UserTask::getName)
        .contains("已提交，等待受理", "已受理，审查中")
        .doesNotContain("复审完毕，等待核准");
    assertThat(process.findFlowElementsOfType(EndEvent.class))
        .extracting(EndEvent::getName)
        .contains("准予登记", "不予登记");
  }

  @Test
  void everyNodeAndEveryFlowIsDrawn() {
    var model = read(shown.ofItem(ITEM).orElseThrow(), Language.EN);

    for (var element : model.getMainProcess().getFlowElements()) {
      if (element instanceof SequenceFlow flow) {
        assertThat(model.getFlowLocationGraphicInfo(flow.getId())).hasSize(2);
        assertThat(model.getFlowElement(flow.getSourceRef())).isNotNull();
        assertThat(model.getFlowElement(flow.getTargetRef())).isNotNull();
      } else {
        assertThat(model.getGraphicInfo(element.getId()).getWidth()).isPositive();
      }
    }
  }

  @Test
  void everyVariantIsWrittenInBothLanguagesWithAFlowForEveryStep() {
    var law = procedures.find(ITEM).orElseThrow();
    for (var variant : drafts.patterns(ITEM)) {
      var table = law.under(variant, new RuleSet("R2022"));
      var steps =
          table.reached().stream().flatMap(stage -> table.rowsFrom(stage).stream()).toList();
      for (var language : Language.values()) {
        var flows =
            read(table, language).getMainProcess().findFlowElementsOfType(SequenceFlow.class);

        assertThat(flows.stream().filter(flow -> flow.getId().startsWith("step_")).toList())
            .as(variant.code())
            .hasSameSizeAs(steps)
            .allMatch(flow -> !flow.getName().isBlank() && !flow.getDocumentation().isBlank());
      }
    }
  }

  /** Reads it, checked by the schema of the OMG. */
  private BpmnModel read(ProcedureTable table, Language language) {
    var bytes = Bpmn.of(table, words, language).getBytes(StandardCharsets.UTF_8);
    return new BpmnXMLConverter()
        .convertToBpmnModel(() -> new ByteArrayInputStream(bytes), true, false);
  }
}
