package kabinet.licence.entity;

/** What may be shown of a key: enough to tell two apart, too little to use one. */
public final class KeyMask {

    /** Most characters of the key's end that are shown. */
    static final int MOST = 5;
    /** At most one of so many characters is shown. */
    static final int SHARE = 5;
    private static final String DOTS = "•••••";

    private KeyMask() {
    }

    /** «•••••-ABCDE»: the last characters, at most {@link #MOST} and never more than a fifth of the key; only dots for a short one. */
    public static String of(String key) {
        int length = key.codePointCount(0, key.length());
        int shown = Math.min(MOST, length / SHARE);
        return shown == 0 ? DOTS : DOTS + "-" + key.substring(key.offsetByCodePoints(key.length(), -shown));
    }
}
