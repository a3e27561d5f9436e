package kabinet.label.control;

/**
 * How large a QR code becomes.
 *
 * @param characters length of what it holds
 * @param version 1 to 40 of ISO/IEC 18004
 * @param modules along a side, without the quiet zone
 */
public record CodeSize(int characters, int version, int modules) {

    /** The size of version 1, and what each version adds. */
    private static final int SMALLEST = 17;
    private static final int STEP = 4;

    public static CodeSize ofQr(String content) {
        int modules = CodeMatrix.qr(content).modules().size;
        return new CodeSize(content.length(), (modules - SMALLEST) / STEP, modules);
    }

    public int getCharacters() {
        return characters;
    }

    public int getVersion() {
        return version;
    }

    public int getModules() {
        return modules;
    }
}
