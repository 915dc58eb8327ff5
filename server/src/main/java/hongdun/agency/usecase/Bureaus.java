package hongdun.agency.usecase;

import hongdun.agency.Divisions;
import hongdun.agency.persistence.Jurisdictions;
import hongdun.agency.persistence.Posts;
import org.springframework.stereotype.Component;

/** 机关材料 — what a bureau is made of. */
@Component
record Bureaus(
    Staff staff,
    Posts posts,
    Jurisdictions jurisdictions,
    Divisions divisions,
    Titles titles,
    Installation installation,
    KnownTowns towns) {}
