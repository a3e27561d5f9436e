package kabinet.network.view;

import kabinet.network.entity.SpeedVerdict;

/** How states look beside their words. */
final class Tones {

    private Tones() {
    }

    static String of(SpeedVerdict verdict) {
        return switch (verdict) {
            case MEETS -> "good";
            case NOT_GUARANTEED, TOO_SLOW -> "warn";
            case NO_CONNECTION -> "bad";
        };
    }
}
