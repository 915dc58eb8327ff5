package hongdun.registration.usecase;

import hongdun.documents.Documents.Rendering;
import hongdun.portal.Dates;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.ContributionAnswers;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.KindAnswers;
import hongdun.registration.domain.NameAnswers;
import hongdun.registration.domain.PersonAnswers;
import hongdun.registration.domain.Post;
import hongdun.registration.domain.PremisesAnswers;
import hongdun.registration.domain.ScopeAnswers;
import hongdun.shared.Language;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 填写样例 — an invented company filled in to the end, and the papers made from it. */
@Component
public class ExampleCompany {
  private static final int YEARS_TO_PAY = 4;

  private final AnswerWords words;
  private final PapersToSign papers;
  private final InstantSource clock;
  private final Map<Print, Rendering> printed = new ConcurrentHashMap<>();

  ExampleCompany(AnswerWords words, PapersToSign papers, InstantSource clock) {
    this.words = words;
    this.papers = papers;
    this.clock = clock;
  }

  /** A paper of the example; its days move on with the year. */
  private record Print(int year, String paper) {}

  /** Its answers, as an applicant would read them over. */
  public List<AnswerRow> rows() {
    return words.rows(draft());
  }

  /** The papers made from them. */
  public List<String> papers() {
    return PapersToSign.available(draft());
  }

  /** Prints one of its papers; once printed it is kept, for everybody sees the same. */
  public Rendering print(String paper) {
    return printed.computeIfAbsent(
        new Print(today().getYear(), paper), _ -> papers.print(application(), paper));
  }

  private Application application() {
    var now = clock.instant();
    return new Application(
        new ApplicationId(0),
        EstablishmentItem.LLC.code(),
        new Application.Applicant.Online(0),
        Language.ZH,
        Application.State.DRAFT,
        draft(),
        Optional.empty(),
        now,
        now);
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  /** Two people found it; what they promise is paid within the five years of the law. */
  Draft draft() {
    var due = LocalDate.of(today().getYear() + YEARS_TO_PAY, Month.JUNE, 30).toString();
    return new Draft(
        new NameAnswers("510105", "成都", "样例", "科技", "有限公司"),
        new KindAnswers("SOLE_DIRECTOR", "ONE", "UNLIMITED", ""),
        List.of(
            new PersonAnswers(
                "p1",
                "李样例",
                "RESIDENT_ID",
                "510104198001010014",
                "13800000000",
                posts(Post.SHAREHOLDER, Post.LEGAL_REPRESENTATIVE, Post.DIRECTOR, Post.LIAISON)),
            new PersonAnswers(
                "p2",
                "王样例",
                "RESIDENT_ID",
                "510104198001020028",
                "13900000000",
                posts(Post.SHAREHOLDER, Post.SUPERVISOR))),
        List.of(),
        "100",
        List.of(
            new ContributionAnswers("p1", "60", "MONEY", due),
            new ContributionAnswers("p2", "40", "MONEY", due)),
        new PremisesAnswers("草市街道人民中路一段5号3楼301", "LEASE", "张样例"),
        new ScopeAnswers(List.of("I001", "I007"), "I001", List.of()));
  }

  private static Set<String> posts(Post... posts) {
    return Arrays.stream(posts).map(Post::name).collect(Collectors.toSet());
  }
}
