package kabinet.stocktaking.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import kabinet.device.entity.DeviceStatus;
import kabinet.stocktaking.entity.AssetCondition;
import kabinet.stocktaking.entity.Choice;
import kabinet.stocktaking.entity.Discrepancy;
import kabinet.stocktaking.entity.DiscrepancyKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something in which what was found differs from the book. What is empty is absent. */
@Schema(name = "StocktakeDiscrepancy")
public record DiscrepancyShape(
    @Schema(description = "Names it within the stocktake; a decision refers to it", example = "MISSING:501") String subject,
    DiscrepancyKind kind,
    @Schema(description = "The device's tag; absent for what is unknown or of a school out of scope", example = "K7Q2M9") String tag,
    String inventoryNumber, String serialNumber, String title,
    @Schema(description = "Where the book has it") Place room,
    @Schema(description = "Where it was found last") Place foundRoom,
    @Schema(description = "Who answers for it by the book") Place person,
    @Schema(description = "Account by the book") String account,
    @Schema(description = "Price by the book, roubles") BigDecimal price,
    @Schema(description = "Entered after the day of the book, though accepted or in use by then") boolean late,
    Instant foundAt, String foundBy,
    @Schema(description = "What was scanned") String code, AssetCondition condition, String note,
    @Schema(description = "Address of the photo") String photo,
    @Schema(description = "How often it was scanned") int scans,
    @Schema(description = "What makes a duplicate") Discrepancy.Why why,
    @Schema(description = "The device's state today") DeviceStatus status,
    @Schema(description = "The registry says otherwise today than the book") boolean changed,
    @Schema(description = "What can be decided") List<Choice> choices,
    DecisionShape decision,
    @Schema(description = "Decided, but the device changed since or was found elsewhere: it must be decided again") boolean stale) {

    @Schema(name = "StocktakePlace")
    public record Place(Long id, String name) {
        static Place of(Long id, String name) {
            return id == null ? null : new Place(id, name);
        }
    }

    @Schema(name = "StocktakeDecision")
    public record DecisionShape(Choice choice, String reason, @Schema(description = "Price or damage, roubles") BigDecimal amount, @Schema(description = "Id of the model") Long model, String by,
        Instant at) {
        static DecisionShape of(Discrepancy.Decided decided) {
            return decided == null ? null : new DecisionShape(decided.choice(), decided.reason(), decided.amount(), decided.modelId(), decided.by(), decided.at());
        }
    }

    static DiscrepancyShape of(Discrepancy d, String base) {
        return new DiscrepancyShape(d.subject(), d.kind(), d.tag(), d.inventoryNumber(), d.serialNumber(), d.title(), Place.of(d.roomId(), d.room()), Place.of(d.foundRoomId(), d.foundRoom()),
            Place.of(d.personId(), d.person()), d.account(), d.amount(), d.late(), d.foundAt(), d.foundBy(), d.code(), d.condition(), d.note(),
            d.photoId() == null ? null : base + "files/" + d.photoId(), d.scans(), d.why(), d.current(), d.changed(), List.copyOf(d.choices()), DecisionShape.of(d.decision()), d.stale());
    }
}
