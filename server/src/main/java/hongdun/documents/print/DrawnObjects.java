package hongdun.documents.print;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What papers have drawn instead of written, as vectors: {@code <object type="hongdun/seal">} with
 * the bureau in {@code data} and the use of the seal in {@code data-use}, {@code hongdun/qr} with
 * the text in {@code data}, {@code hongdun/licence-frame}.
 */
final class DrawnObjects implements FSObjectDrawerFactory {
  private static final Set<String> TYPES =
      Set.of("hongdun/seal", "hongdun/qr", "hongdun/licence-frame");

  @Override
  public boolean isReplacedObject(Element element) {
    return TYPES.contains(element.getAttribute("type"));
  }

  @Override
  public @Nullable FSObjectDrawer createDrawer(Element element) {
    return isReplacedObject(element) ? DrawnObjects::drawObject : null;
  }

  private static @Nullable Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    double w = width / dotsPerPixel;
    double h = height / dotsPerPixel;
    device.drawWithGraphics(
        (float) x, (float) y, (float) w, (float) h, graphics -> draw(element, graphics, w, h));
    return null;
  }

  private static void draw(Element element, Graphics2D graphics, double width, double height) {
    var data = element.getAttribute("data");
    switch (element.getAttribute("type")) {
      case "hongdun/seal" ->
          new Seal(data, element.getAttribute("data-use")).draw(graphics, Math.min(width, height));
      case "hongdun/qr" -> new QrCode(data).draw(graphics, Math.min(width, height));
      case "hongdun/licence-frame" -> new LicenceFrame(width, height).draw(graphics);
      default -> throw new IllegalStateException("Not asked to draw this");
    }
  }
}
