package kabinet.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import kabinet.organisation.entity.SettlementType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a school's network is held against. Orders change such figures, so each can be set when the server starts.
 */
@ApplicationScoped
public class Norms {

    private BigDecimal city;
    private BigDecimal elsewhere;
    private BigDecimal student;
    private BigDecimal permanentLink;
    private int validMonths;

    protected Norms() {
    }

    /**
     * @param city Mbit/s of guaranteed traffic for a school in a city: 100
     * @param elsewhere the same in townships and villages: 50
     * @param student Mbit/s at a student's place: 10
     * @param permanentLink longest permanent link, metres: 90, GOST R 53245-2008
     * @param validMonths how long an audit's word on a room holds: 12
     */
    @Inject
    public Norms(@ConfigProperty(name = "kabinet.norms.internet.city", defaultValue = "100") BigDecimal city,
            @ConfigProperty(name = "kabinet.norms.internet.elsewhere", defaultValue = "50") BigDecimal elsewhere,
            @ConfigProperty(name = "kabinet.norms.internet.student", defaultValue = "10") BigDecimal student,
            @ConfigProperty(name = "kabinet.norms.cable.permanent-link", defaultValue = "90") BigDecimal permanentLink,
            @ConfigProperty(name = "kabinet.norms.audit.months", defaultValue = "12") int validMonths) {
        this.city = city;
        this.elsewhere = elsewhere;
        this.student = student;
        this.permanentLink = permanentLink;
        this.validMonths = validMonths;
    }

    /** The usual ones. */
    public static Norms usual() {
        return new Norms(BigDecimal.valueOf(100), BigDecimal.valueOf(50), BigDecimal.TEN, BigDecimal.valueOf(90), 12);
    }

    /** Contracted and guaranteed speed a school needs, Mbit/s. */
    public BigDecimal internet(SettlementType settlement) {
        return settlement == SettlementType.CITY ? city : elsewhere;
    }

    /** Speed a student's place needs, Mbit/s. */
    public BigDecimal student() {
        return student;
    }

    /** Longest permanent link (panel to wall), metres. */
    public BigDecimal permanentLink() {
        return permanentLink;
    }

    public boolean isTooLong(BigDecimal metres) {
        return metres != null && metres.compareTo(permanentLink) > 0;
    }

    /** First day whose audit still counts on the given one: an audit exactly as many months old does, one a day older does not. */
    public LocalDate auditsSince(LocalDate day) {
        return day.minusMonths(validMonths);
    }

    /** How long an audit's word holds, months. */
    public int validMonths() {
        return validMonths;
    }
}
