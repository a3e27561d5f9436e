package kabinet.software.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import kabinet.base.Texts;
import kabinet.base.view.Notices;
import kabinet.software.boundary.InstallationRegister;
import kabinet.software.boundary.Settlement;
import kabinet.software.boundary.SoftwareRegister;
import kabinet.software.entity.RecognitionRule;
import kabinet.software.entity.SchoolInstallations;
import kabinet.software.entity.SettleOrder;
import kabinet.software.entity.Settled;
import kabinet.software.entity.Software;

/** {@code /software/show}: what is this program, where is it installed, and by which names is it recognised? */
@Named
@ViewScoped
public class SoftwareShowPage implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Rules that the card lists. */
    private static final int RULES = 200;

    @Inject
    SoftwareRegister register;
    @Inject
    InstallationRegister installations;
    @Inject
    Settlement settlement;

    private Long id;
    private String namePattern;
    private String publisherPattern;
    private String versionPattern;
    private transient Software software;
    private transient List<SchoolInstallations> schools;
    private transient List<RecognitionRule> rules;

    public void open() {
        software = register.find(id);
        schools = installations.bySchool(id);
        rules = settlement.rules(id, RULES);
    }

    public String addRule() {
        Settled settled = settlement.settle(SettleOrder.pattern(namePattern, publisherPattern, versionPattern, id));
        Notices.done("software.show.rule.done", settled.packages());
        return again();
    }

    public String forget(RecognitionRule rule) {
        Notices.done("software.show.rule.forgotten", settlement.forget(rule.getId()));
        return again();
    }

    private String again() {
        return "/software/show?faces-redirect=true&id=" + id;
    }

    public long getDevices() {
        return schools.stream().mapToLong(SchoolInstallations::devices).sum();
    }

    public String date(LocalDate day) {
        return Texts.date(day);
    }

    public Software getSoftware() {
        return software;
    }

    public List<SchoolInstallations> getSchools() {
        return schools;
    }

    public List<RecognitionRule> getRules() {
        return rules;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getNamePattern() {
        return namePattern;
    }

    public void setNamePattern(String pattern) {
        namePattern = pattern;
    }

    public String getPublisherPattern() {
        return publisherPattern;
    }

    public void setPublisherPattern(String pattern) {
        publisherPattern = pattern;
    }

    public String getVersionPattern() {
        return versionPattern;
    }

    public void setVersionPattern(String pattern) {
        versionPattern = pattern;
    }
}
