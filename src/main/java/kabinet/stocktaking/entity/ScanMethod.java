package kabinet.stocktaking.entity;

/** How somebody told which device it is. */
public enum ScanMethod {
    CAMERA,
    /** A hand scanner that types like a keyboard. */
    SCANNER,
    /** Ticked in the list, without a code. */
    LIST, TYPED
}
