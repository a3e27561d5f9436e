package kabinet.licence.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kabinet.licence.boundary.LicenceKeys;

/** A key in clear, for one answer and no longer. */
@Named
@RequestScoped
public class LicenceReveal {

    @Inject
    LicenceKeys keys;

    private Long seat;
    private String key;

    public void show(Long licenceId, Long seatId) {
        key = keys.reveal(licenceId, seatId);
        seat = seatId;
    }

    public boolean isOf(Long seatId) {
        return seat != null && seat.equals(seatId);
    }

    public String getKey() {
        return key;
    }
}
