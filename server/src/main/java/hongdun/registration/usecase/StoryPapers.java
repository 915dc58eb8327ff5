package hongdun.registration.usecase;

import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.documents.DocumentsImport.PastPaper;
import hongdun.registration.domain.Step;
import hongdun.registration.usecase.PaperOrders.About;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 演示文书 — the papers of the stories of a demonstration. */
final class StoryPapers {
  private final PaperOrders orders;
  private final Remedies.Places places;
  private final StoryWords words;
  private final StoryEntities entities;
  private final Map<UnitId, Remedies> remedies = new HashMap<>();

  StoryPapers(
      PaperOrders orders, Remedies.Places places, StoryWords words, StoryEntities entities) {
    this.orders = orders;
    this.places = places;
    this.words = words;
    this.entities = entities;
  }

  /** What the party of an open story got when it was handed in. */
  List<PastPaper> received(Story story, Matter matter) {
    return story.course().fate().isOpen()
        ? List.of(receipt(story, about(story, matter)))
        : List.of();
  }

  /** The papers of the decision, if there was one. */
  List<PastPaper> decision(Story story, Matter matter) {
    var about = about(story, matter);
    return switch (story.course().fate()) {
      case APPROVED ->
          orders.approval(about, entities.of(story), story.draft().investment()).stream()
              .map(order -> new PastPaper(order, story.course().endedAt()))
              .toList();
      case REFUSED -> List.of(refusal(story, about));
      default -> List.of();
    };
  }

  private static About about(Story story, Matter matter) {
    return new About(matter, story.item(), story.staff().bureau());
  }

  private PastPaper receipt(Story story, About about) {
    var openedAt = story.course().openedAt();
    return new PastPaper(
        orders.receipt(
            about,
            openedAt,
            about.matter().handler().flatMap(story.staff()::withId),
            IssuedPapers.received(story.draft(), story.item(), StoryRows.ORIGINALS)),
        openedAt);
  }

  /** The sheet of a story that was returned. */
  PastPaper correctionNotice(Story story, Matter matter) {
    var about = about(story, matter);
    var at = story.returnedAt();
    return new PastPaper(
        orders.correctionNotice(
            about, List.of(words.remark(story)), story.staff().examiner(), story.resubmitBy()),
        at);
  }

  private PastPaper refusal(Story story, About about) {
    return new PastPaper(
        orders.refusal(
            about,
            words.note(Step.REFUSE),
            story.staff().approver(),
            remedies.computeIfAbsent(
                story.staff().bureau().id(), _ -> places.against(story.staff().bureau()))),
        story.course().endedAt());
  }
}
