package hongdun.documents.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** 公章 — the round red seal: the bureau's name along the rim, a star, the use of the seal below. */
record Seal(String bureau, String use) {
  private static final Color RED = new Color(0xC8, 0x10, 0x2E);

  /** The name runs over at most this part of the circle. */
  private static final double WIDEST_ARC = Math.toRadians(250);

  void draw(Graphics2D graphics, double size) {
    var font = PaperFont.BOLD.writes(bureau, use) ? PaperFont.BOLD : PaperFont.REGULAR;
    double radius = size / 2;
    graphics.setColor(RED);
    var line = radius * 0.055;
    graphics.setStroke(new BasicStroke((float) line));
    graphics.draw(new Ellipse2D.Double(line / 2, line / 2, size - line, size - line));
    graphics.fill(star(radius, radius, radius * 0.3));
    graphics.fill(rim(font, radius));
    graphics.fill(foot(font, radius));
  }

  /** A rare character stands in the font of its own among the others. */
  private static PaperFont writing(int point, PaperFont font) {
    return font.writes(Character.toString(point)) ? font : PaperFont.RARE;
  }

  private Path2D rim(PaperFont font, double radius) {
    var points = bureau.codePoints().toArray();
    double step = Math.min(WIDEST_ARC / points.length, Math.toRadians(34));
    double height = Math.min(radius * 0.3, step * radius * 0.72 * 1.05);
    double scale = height / font.unitsPerEm();
    double base = radius * 0.9 - height * 0.95;
    var text = new Path2D.Double();
    for (int i = 0; i < points.length; i++) {
      double angle = (i - (points.length - 1) / 2.0) * step;
      var place = new AffineTransform();
      place.translate(radius, radius);
      place.rotate(angle);
      var letter = writing(points[i], font);
      place.translate(-letter.advance(points[i]) * scale * 0.46, -base);
      // Seals are cut narrow: the characters stand taller than they are wide.
      place.scale(scale * 0.92, -scale * 1.1);
      text.append(letter.outline(points[i]).getPathIterator(place), false);
    }
    return text;
  }

  private Path2D foot(PaperFont font, double radius) {
    double scale = radius * 0.19 / font.unitsPerEm();
    double width =
        use.codePoints().mapToDouble(point -> writing(point, font).advance(point)).sum() * scale;
    double x = radius - width / 2;
    var text = new Path2D.Double();
    for (var point : use.codePoints().toArray()) {
      var place = AffineTransform.getTranslateInstance(x, radius * 1.62);
      place.scale(scale, -scale);
      var letter = writing(point, font);
      text.append(letter.outline(point).getPathIterator(place), false);
      x += letter.advance(point) * scale;
    }
    return text;
  }

  private static Path2D star(double x, double y, double radius) {
    var star = new Path2D.Double();
    for (int i = 0; i < 10; i++) {
      double angle = Math.PI * i / 5 - Math.PI / 2;
      double reach = i % 2 == 0 ? radius : radius * 0.382;
      double px = x + reach * Math.cos(angle);
      double py = y + reach * Math.sin(angle);
      if (i == 0) {
        star.moveTo(px, py);
      } else {
        star.lineTo(px, py);
      }
    }
    star.closePath();
    return star;
  }
}
