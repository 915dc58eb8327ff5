package hongdun.casework.web;

import hongdun.casework.Procedure.By;
import hongdun.casework.domain.FlowPicture;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.domain.Row;
import hongdun.portal.Words;
import hongdun.shared.Language;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * BPMN 2.0 — a procedure under a variant for other systems: a task for every open stage, a gateway
 * where several steps lead on, an end event for every end, a named flow for every step with its
 * article.
 */
final class Bpmn {
  private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
  private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
  private static final String LINES = "http://www.omg.org/spec/DD/20100524/DI";
  private static final int COLUMN = 320;
  private static final int ROW = 140;
  private static final int TASK_WIDTH = 200;
  private static final int TASK_HEIGHT = 80;
  private static final int EVENT = 36;
  private static final int GATEWAY = 50;

  private final ProcedureTable table;
  private final Words words;
  private final Language language;
  private final XMLStreamWriter xml;

  private Bpmn(ProcedureTable table, Words words, Language language, XMLStreamWriter xml) {
    this.table = table;
    this.words = words;
    this.language = language;
    this.xml = xml;
  }

  static String of(ProcedureTable table, Words words, Language language) {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new Bpmn(table, words, language, xml).write();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.setDefaultNamespace(MODEL);
    xml.writeStartElement(MODEL, "definitions");
    xml.writeDefaultNamespace(MODEL);
    xml.writeNamespace("bpmndi", DI);
    xml.writeNamespace("dc", DC);
    xml.writeNamespace("di", LINES);
    xml.writeAttribute("id", "definitions");
    xml.writeAttribute("targetNamespace", "urn:hongdun:procedure:" + table.code());
    process();
    diagram();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void process() throws XMLStreamException {
    xml.writeStartElement(MODEL, "process");
    xml.writeAttribute("id", "process");
    xml.writeAttribute("name", text(table.code() + ".procedure"));
    xml.writeAttribute("isExecutable", "false");
    element("startEvent", "start", "");
    flow("begin", "start", node(table.start()), "", "");
    for (var stage : table.reached()) {
      node(stage, table.rowsFrom(stage));
    }
    xml.writeEndElement();
  }

  private void node(String stage, List<Row> steps) throws XMLStreamException {
    var name = text(table.stageKey(stage));
    if (!table.rule(stage).open()) {
      element("endEvent", node(stage), name);
      return;
    }
    element("userTask", node(stage), name);
    element("exclusiveGateway", gateway(stage), "");
    flow("choose_" + stage, node(stage), gateway(stage), "", "");
    for (var row : steps) {
      flow(
          step(row),
          gateway(stage),
          node(row.to()),
          text(table.stepKey(row.step())),
          who(row) + " · " + row.basis().in(language));
    }
  }

  private void flow(String id, String from, String to, String name, String documentation)
      throws XMLStreamException {
    xml.writeStartElement(MODEL, "sequenceFlow");
    xml.writeAttribute("id", id);
    if (!name.isEmpty()) {
      xml.writeAttribute("name", name);
    }
    xml.writeAttribute("sourceRef", from);
    xml.writeAttribute("targetRef", to);
    if (!documentation.isEmpty()) {
      xml.writeStartElement(MODEL, "documentation");
      xml.writeCharacters(documentation);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void element(String kind, String id, String name) throws XMLStreamException {
    xml.writeEmptyElement(MODEL, kind);
    xml.writeAttribute("id", id);
    if (!name.isEmpty()) {
      xml.writeAttribute("name", name);
    }
  }

  private String who(Row row) {
    return switch (row.by()) {
      case By.Officers(var roles) ->
          String.join(
              text("casework.variant.or"),
              roles.stream().sorted().map(role -> text("agency.role." + role.name())).toList());
      case By.TheParty() -> text("casework.by.party");
      case By.TheSystem() -> text("casework.by.system");
    };
  }

  // ---- where it is drawn

  private void diagram() throws XMLStreamException {
    xml.writeStartElement(DI, "BPMNDiagram");
    xml.writeAttribute("id", "diagram");
    xml.writeStartElement(DI, "BPMNPlane");
    xml.writeAttribute("id", "plane");
    xml.writeAttribute("bpmnElement", "process");
    shape("start", COLUMN / 2 - TASK_WIDTH / 2, 0, EVENT, EVENT);
    for (var stage : table.reached()) {
      var at = at(stage);
      if (table.rule(stage).open()) {
        shape(node(stage), at.x(), at.y(), TASK_WIDTH, TASK_HEIGHT);
        shape(
            gateway(stage),
            at.x() + TASK_WIDTH + GATEWAY / 2,
            at.y() + (TASK_HEIGHT - GATEWAY) / 2,
            GATEWAY,
            GATEWAY);
      } else {
        shape(node(stage), at.x(), at.y(), EVENT, EVENT);
      }
    }
    edge("begin", new At(COLUMN / 2, EVENT), at(table.start()));
    for (var stage : table.reached()) {
      if (table.rule(stage).open()) {
        var here = at(stage);
        var out = new At(here.x() + TASK_WIDTH + GATEWAY / 2, here.y() + TASK_HEIGHT / 2);
        edge("choose_" + stage, new At(here.x() + TASK_WIDTH, out.y()), out);
        for (var row : table.rowsFrom(stage)) {
          edge(step(row), new At(out.x() + GATEWAY / 2, out.y()), at(row.to()));
        }
      }
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private record At(int x, int y) {}

  /** As in the picture; what stands only in the list is put below. */
  private At at(String stage) {
    var picture = FlowPicture.of(table);
    return picture.boxes().stream()
        .filter(box -> box.stage().equals(stage))
        .findFirst()
        .map(box -> new At(box.side() ? COLUMN * 2 : COLUMN / 2, ROW / 2 + box.row() * ROW))
        .orElseGet(() ->
            new At(COLUMN * 2, ROW / 2 + (picture.height() + table.stages().indexOf(stage)) * ROW));
  }

  private void shape(String of, int x, int y, int width, int height) throws XMLStreamException {
    xml.writeStartElement(DI, "BPMNShape");
    xml.writeAttribute("id", "shape_" + of);
    xml.writeAttribute("bpmnElement", of);
    xml.writeEmptyElement(DC, "Bounds");
    xml.writeAttribute("x", Integer.toString(x));
    xml.writeAttribute("y", Integer.toString(y));
    xml.writeAttribute("width", Integer.toString(width));
    xml.writeAttribute("height", Integer.toString(height));
    xml.writeEndElement();
  }

  private void edge(String of, At from, At to) throws XMLStreamException {
    xml.writeStartElement(DI, "BPMNEdge");
    xml.writeAttribute("id", "edge_" + of);
    xml.writeAttribute("bpmnElement", of);
    for (var point : List.of(from, to)) {
      xml.writeEmptyElement(LINES, "waypoint");
      xml.writeAttribute("x", Integer.toString(point.x()));
      xml.writeAttribute("y", Integer.toString(point.y()));
    }
    xml.writeEndElement();
  }

  private static String node(String stage) {
    return "stage_" + stage;
  }

  private static String gateway(String stage) {
    return "after_" + stage;
  }

  private static String step(Row row) {
    return "step_" + row.from() + "_" + row.step();
  }

  private String text(String key) {
    return words.has(key) ? words.text(language, key) : key;
  }
}
