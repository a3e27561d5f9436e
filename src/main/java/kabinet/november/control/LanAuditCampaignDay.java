package kabinet.november.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import kabinet.lanaudit.control.LanAuditDeadline;
import kabinet.november.entity.Campaign;
import kabinet.november.entity.PaperKind;

/** What begins while a campaign is open counts for it, so its act is due on the campaign's day. */
@ApplicationScoped
public class LanAuditCampaignDay implements LanAuditDeadline {

    @Inject
    Campaigns campaigns;

    @Override
    public Optional<LocalDate> of(LocalDate beginsOn) {
        if (beginsOn.getYear() < Campaign.FIRST_YEAR || beginsOn.getYear() > Campaign.LAST_YEAR) {
            return Optional.empty();
        }
        Campaign campaign = campaigns.of(beginsOn.getYear());
        return campaign.isOpen(beginsOn) ? Optional.of(campaign.due(PaperKind.LAN_AUDIT)) : Optional.empty();
    }
}
