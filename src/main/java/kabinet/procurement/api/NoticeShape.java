package kabinet.procurement.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kabinet.base.api.Versioned;
import kabinet.procurement.entity.Notice;
import kabinet.procurement.entity.NoticeStage;
import kabinet.procurement.entity.NoticeType;
import kabinet.procurement.entity.Timeliness;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice as programs see it. What is empty is absent; the parts stand in a single notice only. */
@Schema(name = "Notice")
public record NoticeShape(long id, int version, @Schema(description = "Absent for the district's own and joint purchases") Named school, @Schema(example = "0128300001221000017") String number,
    NoticeType type, String object, String method, NoticeStage stage, @Schema(description = "НМЦК, roubles") BigDecimal maxPrice, LocalDate publishedOn, LocalDateTime applicationsUntil,
    LocalDate summedUpOn, LocalDate dueOn, Timeliness timeliness, @Schema(description = "The public card in ЕИС") String card,
    List<Customer> customers, List<Line> lines, List<FundingShape> funding, List<Planned> schools, @Schema(description = "SHA-256 of the file it came from") String originalSha256) implements Versioned {

    /** @param school absent for the authority */
    @Schema(name = "NoticeCustomer")
    public record Customer(String name, String inn, String kpp, @Schema(description = "Id of the district's school that it is") Long school,
                           @Schema(description = "ИКЗ, 36 digits") String purchaseCode, BigDecimal maxPrice) {
    }

    /** @param quantity absent if undefined */
    @Schema(name = "NoticeLine")
    public record Line(long id, int number, String name, String okpd2, String ktru, String unitCode, String unit, BigDecimal quantity, BigDecimal price, BigDecimal amount) {
    }

    /** A school, and perhaps a room, that it is planned for. */
    @Schema(name = "NoticeSchool")
    public record Planned(Named school, Named room, BigDecimal amount, String note) {
    }

    static NoticeShape of(Notice n) {
        return shape(n, null, null, null, null);
    }

    static NoticeShape whole(Notice n) {
        return shape(n,
            n.getCustomers().stream().map(c -> new Customer(c.getName(), c.getInn(), c.getKpp(), c.getMemberId(), c.getPurchaseCode(), c.getMaxPrice())).toList(),
            n.getLines().stream().map(l -> new Line(l.getId(), l.getNumber(), l.getName(), l.getOkpd2(), l.getKtru(), l.getUnitCode(), l.getUnitName(), l.getQuantity(), l.getPrice(), l.getAmount())).toList(),
            n.getFundings().stream().map(f -> new FundingShape(Named.of(f.getSource()), f.getYear(), f.getAmount())).toList(),
            n.getSchools().stream().map(s -> new Planned(Named.of(s.getSchool()), Named.of(s.getRoom()), s.getAmount(), s.getNote())).toList());
    }

    private static NoticeShape shape(Notice n, List<Customer> customers, List<Line> lines, List<FundingShape> funding, List<Planned> schools) {
        return new NoticeShape(n.getId(), n.getVersion(), Named.of(n.getSchool()), n.getNumber(), n.getType(), n.getObject(), n.getMethod(), n.getStage(), n.getMaxPrice(), n.getPublishedOn(),
            n.getApplicationsUntil(), n.getSummedUpOn(), n.getDueOn(), n.timeliness(LocalDate.now()), n.getCardAddress(), customers, lines, funding, schools, n.getOriginalSha256());
    }
}
