package hongdun.registration.domain;

import hongdun.shared.IdentityDocument;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** 人员与任职 — who takes part, and whether each post is held as the Company Law asks. */
final class PeopleRules {
  private static final LegalBasis REAL_NAME = Law.REGISTRATION_RULES.article(16);
  private static final LegalBasis PAPERS = Law.REGISTRATION_RULES.article(26);
  private static final LegalBasis REPRESENTATIVE = Law.COMPANY_LAW.article(10);
  private static final LegalBasis REPRESENTATIVE_CAPACITY = Law.REGISTRATION_REGULATION.article(12);
  private static final LegalBasis OFFICE_CAPACITY = Law.COMPANY_LAW.article(178);
  private static final LegalBasis SOLE_DIRECTOR = Law.COMPANY_LAW.article(75);
  private static final LegalBasis SMALL_SUPERVISION = Law.COMPANY_LAW.article(83);
  private static final LegalBasis MANAGER = Law.COMPANY_LAW.article(74);
  private static final LegalBasis FILED = Law.REGISTRATION_REGULATION.article(9);
  private static final LegalBasis AGENT = Law.REGISTRATION_REGULATION.article(18);

  /** 董事、监事、高级管理人员 (Company Law Art. 178, 265). */
  static final Set<Post> OFFICES =
      EnumSet.of(
          Post.CHAIRPERSON, Post.DIRECTOR, Post.SUPERVISOR, Post.MANAGER, Post.FINANCE_OFFICER);

  private static final int BOARD_MINIMUM = 3;
  private static final int THIRD = 3;

  private PeopleRules() {}

  static List<Shortcoming> everyPerson(Draft draft, Situation situation) {
    var faults = new Faults();
    faults.require(!draft.people().isEmpty(), "people", PAPERS, "people-missing");
    for (var person : draft.people()) {
      var field = "people." + person.key() + ".";
      var name = person.name();
      if (faults.require(!name.isEmpty(), field + "name", REAL_NAME, "person-name-missing")) {
        faults.require(
            PersonName.looksLikeOne(name), field + "name", REAL_NAME, "person-name-wrong", name);
      }
      document(person, situation.today(), faults);
      faults.require(
          Contact.isOne(person.contact()), field + "contact", REAL_NAME, "contact-wrong", name);
      faults.require(
          Arrays.stream(Post.values()).anyMatch(person::holds),
          field + "posts",
          PAPERS,
          "posts-missing",
          name);
    }
    return faults.all();
  }

  private static void document(PersonAnswers person, LocalDate today, Faults faults) {
    var field = "people." + person.key() + ".";
    var kind = person.kind();
    if (kind.isEmpty()) {
      faults.add(field + "documentKind", REAL_NAME, "document-kind-missing", person.name());
      return;
    }
    IdentityDocument.parse(kind.get(), person.documentNumber(), today)
        .faults()
        .forEach(fault -> faults.addOf(field + "documentNumber", REAL_NAME, fault.messageKey()));
  }

  static List<Shortcoming> noPersonTwice(Draft draft, Situation situation) {
    var faults = new Faults();
    var names = new HashMap<String, String>();
    for (var person : draft.people()) {
      var field = "people." + person.key() + ".documentNumber";
      person
          .document(situation.today())
          .map(document -> names.put(document.number(), person.name()))
          .ifPresent(other -> faults.add(field, REAL_NAME, "person-twice", person.name(), other));
    }
    return faults.all();
  }

  static List<Shortcoming> legalRepresentative(Draft draft, Situation situation) {
    var faults = new Faults();
    var holders = draft.holding(Post.LEGAL_REPRESENTATIVE);
    if (!faults.require(
        holders.size() == 1,
        "people",
        REPRESENTATIVE,
        holders.isEmpty() ? "representative-missing" : "representative-several")) {
      return faults.all();
    }
    var person = holders.getFirst();
    faults.require(
        person.holds(Post.DIRECTOR) || person.holds(Post.MANAGER),
        "people." + person.key() + ".posts",
        REPRESENTATIVE,
        "representative-without-post",
        person.name());
    return faults.all();
  }

  /** Who acts for the company is of full capacity; a shareholder may be a child. */
  static List<Shortcoming> fullCapacity(Draft draft, Situation situation) {
    var faults = new Faults();
    for (var person : draft.people()) {
      if (CapacityRules.isLacking(person, situation.today())) {
        var field = "people." + person.key() + ".documentNumber";
        if (person.holds(Post.LEGAL_REPRESENTATIVE)) {
          faults.add(field, REPRESENTATIVE_CAPACITY, "representative-minor", person.name());
        } else if (OFFICES.stream().anyMatch(person::holds)) {
          faults.add(field, OFFICE_CAPACITY, "post-minor", person.name());
        }
      }
    }
    return faults.all();
  }

  static List<Shortcoming> directors(Draft draft, Situation situation) {
    var faults = new Faults();
    var directors = draft.holding(Post.DIRECTOR).size();
    var chairs = draft.holding(Post.CHAIRPERSON);
    switch (draft.kind().direction()) {
      case "SOLE_DIRECTOR" -> {
        faults.require(
            directors == 1,
            "people",
            SOLE_DIRECTOR,
            "sole-director-count",
            Integer.toString(directors));
        faults.require(chairs.isEmpty(), "people", SOLE_DIRECTOR, "chair-without-board");
      }
      case "BOARD" -> {
        faults.require(
            directors >= BOARD_MINIMUM,
            "people",
            KindRules.BOARD,
            "board-too-small",
            Integer.toString(directors));
        faults.require(
            chairs.size() == 1 && chairs.getFirst().holds(Post.DIRECTOR),
            "people",
            KindRules.BOARD,
            "chair-missing");
      }
      default -> {
        // Not chosen yet: KindRules says so.
      }
    }
    return faults.all();
  }

  static List<Shortcoming> supervisors(Draft draft, Situation situation) {
    var faults = new Faults();
    var supervisors = draft.holding(Post.SUPERVISOR);
    var count = Integer.toString(supervisors.size());
    switch (draft.kind().supervision()) {
      case "NONE" ->
          faults.require(
              supervisors.isEmpty(), "people", SMALL_SUPERVISION, "supervisors-not-wanted", count);
      case "ONE" ->
          faults.require(
              supervisors.size() == 1, "people", SMALL_SUPERVISION, "one-supervisor", count);
      case "BOARD" ->
          faults.require(
              supervisors.size() >= BOARD_MINIMUM,
              "people",
              KindRules.SUPERVISION,
              "supervisory-board-too-small",
              count);
      case "AUDIT" ->
          faults.require(
              supervisors.isEmpty(), "people", KindRules.AUDIT, "supervisors-beside-audit", count);
      default -> {
        // Not chosen yet: KindRules says so.
      }
    }
    for (var person : supervisors) {
      faults.require(
          !person.holds(Post.DIRECTOR)
              && !person.holds(Post.CHAIRPERSON)
              && !person.holds(Post.MANAGER)
              && !person.holds(Post.FINANCE_OFFICER),
          "people." + person.key() + ".posts",
          KindRules.SUPERVISION,
          "supervisor-manages",
          person.name());
    }
    return faults.all();
  }

  /** 职工代表: at least a third of a supervisory board, elected by the employees (Art. 76). */
  static List<Shortcoming> employeesRepresentatives(Draft draft, Situation situation) {
    var faults = new Faults();
    var chosen = draft.kind().supervision().equals("BOARD");
    var supervisors = draft.holding(Post.SUPERVISOR);
    var elected =
        supervisors.stream().filter(one -> one.holds(Post.EMPLOYEE_REPRESENTATIVE)).count();
    faults.require(
        !chosen || supervisors.size() < BOARD_MINIMUM || elected * THIRD >= supervisors.size(),
        "people",
        KindRules.SUPERVISION,
        "employee-representatives-too-few",
        Integer.toString(supervisors.size()),
        Integer.toString((supervisors.size() + THIRD - 1) / THIRD),
        Long.toString(elected));
    for (var person : draft.holding(Post.EMPLOYEE_REPRESENTATIVE)) {
      faults.require(
          chosen && person.holds(Post.SUPERVISOR),
          "people." + person.key() + ".posts",
          KindRules.SUPERVISION,
          "employee-representative-no-supervisor",
          person.name());
    }
    return faults.all();
  }

  /** 审计委员会: made up of directors, in a company that has chosen it (Company Law Art. 69). */
  static List<Shortcoming> auditCommittee(Draft draft, Situation situation) {
    var faults = new Faults();
    var chosen = draft.kind().supervision().equals("AUDIT");
    var members = draft.holding(Post.AUDIT_MEMBER);
    faults.require(
        !chosen || !members.isEmpty(), "people", KindRules.AUDIT, "audit-members-missing");
    for (var person : members) {
      var field = "people." + person.key() + ".posts";
      if (faults.require(
          chosen, field, KindRules.AUDIT, "audit-member-without-committee", person.name())) {
        faults.require(
            person.holds(Post.DIRECTOR),
            field,
            KindRules.AUDIT,
            "audit-member-no-director",
            person.name());
      }
    }
    return faults.all();
  }

  /** 中介机构: an agent may act for a firm, which is then named with its code (Regulation Art. 18). */
  static List<Shortcoming> agentsFirm(Draft draft, Situation situation) {
    var faults = new Faults();
    for (var person : draft.people()) {
      if (person.firm().isEmpty() && person.firmCode().isEmpty()) {
        continue;
      }
      var field = "people." + person.key() + ".";
      if (!faults.require(
          person.holds(Post.AGENT), field + "firm", AGENT, "firm-without-agent", person.name())) {
        continue;
      }
      faults.require(
          !person.firm().isEmpty(), field + "firm", AGENT, "firm-name-missing", person.name());
      UnifiedSocialCreditCode.parse(person.firmCode())
          .faults()
          .forEach(fault -> faults.addOf(field + "firmCode", AGENT, fault.messageKey()));
    }
    return faults.all();
  }

  static List<Shortcoming> managementAndContact(Draft draft, Situation situation) {
    var faults = new Faults();
    faults.require(draft.holding(Post.MANAGER).size() <= 1, "people", MANAGER, "managers-several");
    faults.require(
        draft.holding(Post.FINANCE_OFFICER).size() <= 1, "people", FILED, "finance-several");
    var liaisons = draft.holding(Post.LIAISON).size();
    faults.require(
        liaisons == 1, "people", FILED, liaisons == 0 ? "liaison-missing" : "liaison-several");
    faults.require(draft.holding(Post.AGENT).size() <= 1, "people", AGENT, "agents-several");
    return faults.all();
  }
}
