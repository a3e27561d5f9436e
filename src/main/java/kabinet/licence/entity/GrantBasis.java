package kabinet.licence.entity;

/** The paper that proves a right to use software. */
public enum GrantBasis {

    /** Licence or sublicence contract. */
    CONTRACT,
    /** Act of transfer of rights. */
    TRANSFER_ACT,
    /** Universal transfer document with a line of rights. */
    UPD,
    CERTIFICATE,
    /** Sticker on the device («наклейка COA»). */
    COA,
    /** Text of an open licence. */
    OPEN_TEXT,
    /** Letter of the rights holder. */
    LETTER,
    INVOICE,
    /** List of software preinstalled on a kit, with its delivery note. */
    KIT_LIST,
    /** No paper: a fault that reports name. */
    NONE;

    /** Whether it proves by itself, without a number: a sticker on the device, the open text. */
    public boolean needsNumber() {
        return this != COA && this != OPEN_TEXT && this != NONE;
    }
}
