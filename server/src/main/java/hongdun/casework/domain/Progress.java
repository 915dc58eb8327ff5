package hongdun.casework.domain;

import hongdun.agency.Officer;
import hongdun.agency.Unit;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.catalogue.Item;
import java.util.List;
import java.util.Optional;

/**
 * 办理进度 — where a matter stands, for whoever has its code.
 *
 * @param officer in whose hands it lies, or who had it last
 * @param clocks all clocks, that of the whole matter first
 * @param ahead the stages that normally follow, in their order
 * @param refused it ended with a decision that is not what was asked for
 */
public record Progress(
    Matter matter,
    ProcedureTable table,
    Optional<Item> item,
    Unit bureau,
    Optional<Officer> officer,
    Optional<Unit> officersUnit,
    DueExplanation due,
    List<DueExplanation> clocks,
    List<JournalEntry> steps,
    List<String> ahead,
    List<GivenNotice> notices,
    boolean refused) {}
