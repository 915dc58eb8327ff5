package hongdun.documents.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** 证照边框 — the border of a licence: interlaced waves between two lines, rosettes at the corners. */
record LicenceFrame(double width, double height) {
  private static final Color LINE = new Color(0x8A, 0x6A, 0x2B);
  private static final Color WAVE = new Color(0xB8, 0x96, 0x55);
  private static final Color GROUND = new Color(0xFB, 0xF6, 0xEA);
  private static final Color FAINT = new Color(0xF4, 0xEA, 0xD3);

  private static final double BAND = 26;
  private static final double WAVELENGTH = 22;
  private static final int STRANDS = 6;

  void draw(Graphics2D graphics) {
    graphics.setColor(GROUND);
    graphics.fill(new Rectangle2D.Double(BAND, BAND, width - 2 * BAND, height - 2 * BAND));
    graphics.setColor(FAINT);
    graphics.setStroke(new BasicStroke(0.5f));
    graphics.draw(rosette(width / 2, height / 2, Math.min(width, height) * 0.36, 48));
    graphics.draw(rosette(width / 2, height / 2, Math.min(width, height) * 0.22, 30));

    graphics.setColor(WAVE);
    graphics.setStroke(new BasicStroke(0.55f));
    side(graphics, width, 0, 0, 0);
    side(graphics, width, 0, height - BAND, 0);
    side(graphics, height, BAND, 0, Math.PI / 2);
    side(graphics, height, width, 0, Math.PI / 2);
    for (double x : new double[] {0, width - BAND}) {
      for (double y : new double[] {0, height - BAND}) {
        corner(graphics, x, y);
      }
    }

    graphics.setColor(LINE);
    graphics.setStroke(new BasicStroke(2f));
    graphics.draw(new Rectangle2D.Double(1, 1, width - 2, height - 2));
    graphics.setStroke(new BasicStroke(1.2f));
    graphics.draw(new Rectangle2D.Double(BAND, BAND, width - 2 * BAND, height - 2 * BAND));
    graphics.setStroke(new BasicStroke(0.5f));
    graphics.draw(
        new Rectangle2D.Double(
            BAND + 3.5, BAND + 3.5, width - 2 * BAND - 7, height - 2 * BAND - 7));
  }

  private static void side(
      Graphics2D graphics, double length, double x, double y, double direction) {
    var place = AffineTransform.getTranslateInstance(x, y);
    place.rotate(direction);
    double run = length - 2 * BAND;
    // A whole number of waves, so that both ends meet their corner alike.
    double wave = run / Math.round(run / WAVELENGTH);
    for (int strand = 0; strand < STRANDS; strand++) {
      var path = new Path2D.Double();
      for (double at = 0; at <= run + 0.01; at += wave / 24) {
        double phase = 2 * Math.PI * at / wave + 2 * Math.PI * strand / STRANDS;
        double px = BAND + at;
        double py = BAND / 2 + Math.sin(phase) * (BAND / 2 - 4);
        if (at == 0) {
          path.moveTo(px, py);
        } else {
          path.lineTo(px, py);
        }
      }
      graphics.draw(place.createTransformedShape(path));
    }
  }

  private static void corner(Graphics2D graphics, double x, double y) {
    graphics.setColor(Color.WHITE);
    graphics.fill(new Rectangle2D.Double(x, y, BAND, BAND));
    graphics.setColor(WAVE);
    graphics.draw(new Rectangle2D.Double(x + 2, y + 2, BAND - 4, BAND - 4));
    graphics.draw(rosette(x + BAND / 2, y + BAND / 2, BAND / 2 - 3.5, 12));
  }

  /** A closed curve of many petals, as engine-turned on banknotes. */
  private static Path2D rosette(double x, double y, double radius, int petals) {
    var path = new Path2D.Double();
    int points = petals * 40;
    for (int i = 0; i <= points; i++) {
      double angle = 2 * Math.PI * i / points;
      double reach = radius * (0.72 + 0.28 * Math.cos(petals * angle * 5 / 6));
      double px = x + reach * Math.cos(5 * angle);
      double py = y + reach * Math.sin(5 * angle);
      if (i == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    return path;
  }
}
