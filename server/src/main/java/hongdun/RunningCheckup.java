package hongdun;

import hongdun.portal.Checkup;
import hongdun.portal.Meaning;
import hongdun.shared.BilingualText;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The doctor for the page of the running server: what a page can wait for. */
@Component
class RunningCheckup implements Checkup {
  private final DataSource database;
  private final Path data;

  RunningCheckup(DataSource database, @Value("${hongdun.data}") String data) {
    this.database = database;
    this.data = Path.of(data);
  }

  @Override
  public List<Checkup.Finding> examine() {
    return Doctor.atAGlance(data, database::getConnection).examine().stream()
        .map(RunningCheckup::told)
        .toList();
  }

  private static Checkup.Finding told(Doctor.Finding finding) {
    var meaning =
        switch (finding.level()) {
          case OK -> Meaning.DONE;
          case WARNING -> Meaning.ATTENTION;
          case FAULT -> Meaning.BAD;
        };
    return new Checkup.Finding(
        meaning,
        inBoth(finding.what()),
        finding.todo().map(RunningCheckup::inBoth).orElse(new BilingualText("", "")));
  }

  private static BilingualText inBoth(Saying saying) {
    return new BilingualText(saying.chinese(), saying.english());
  }
}
