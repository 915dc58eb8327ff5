package hongdun.registration.usecase;

import hongdun.ledger.SealedContent;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Opinion;
import hongdun.registration.domain.Step;
import hongdun.registration.persistence.Applications;
import hongdun.registration.persistence.Opinions;
import hongdun.registration.persistence.Outcomes;
import hongdun.shared.UnifiedSocialCreditCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 登记决定的封存内容: what a decision was about, sealed with its act. */
@Component
class SealedRegistration implements SealedContent {
  private static final String PREFIX = "registration:application";
  private static final Set<Step> DECISIONS = Set.of(Step.APPROVE, Step.REFUSE);

  private final Applications applications;
  private final Outcomes outcomes;
  private final Opinions opinions;

  SealedRegistration(Applications applications, Outcomes outcomes, Opinions opinions) {
    this.applications = applications;
    this.outcomes = outcomes;
    this.opinions = opinions;
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public SortedMap<String, String> fieldsOf(String reference) {
    var id = id(reference);
    return fields(applications.find(id).orElseThrow(), outcomes.codeOf(id), opinions.of(id));
  }

  @Override
  public Map<String, SortedMap<String, String>> fieldsOf(Collection<String> references) {
    var ids = references.stream().map(SealedRegistration::id).toList();
    var codes = outcomes.codesOf(ids);
    var given = opinions.ofAll(ids);
    return applications.findAll(ids).stream()
        .collect(
            Collectors.toMap(
                application -> PREFIX + ":" + application.id().value(),
                application ->
                    fields(
                        application,
                        Optional.ofNullable(codes.get(application.id())),
                        given.getOrDefault(application.id(), List.of()))));
  }

  private static ApplicationId id(String reference) {
    return new ApplicationId(Long.parseLong(reference.substring(PREFIX.length() + 1)));
  }

  private static SortedMap<String, String> fields(
      Application application, Optional<UnifiedSocialCreditCode> code, List<Opinion> opinions) {
    var fields = new TreeMap<String, String>();
    fields.put("item", application.item());
    fields.put("name", application.title());
    fields.put("capital", application.draft().capital());
    fields.put("text", Answers.hash(application.draft()));
    code.ifPresent(given -> fields.put("code", given.value()));
    opinions.stream()
        .filter(opinion -> DECISIONS.contains(opinion.step()))
        .reduce((_, last) -> last)
        .ifPresent(opinion -> decided(fields, opinion));
    return fields;
  }

  private static void decided(SortedMap<String, String> fields, Opinion opinion) {
    fields.put("decision", opinion.step().name());
    fields.put("decidedBy", Long.toString(opinion.officer()));
    fields.put("reasons", opinion.reasons());
  }
}
