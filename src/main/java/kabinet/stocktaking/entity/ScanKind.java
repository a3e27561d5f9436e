package kabinet.stocktaking.entity;

/** Scans are never changed; one that was a mistake is taken back by another entry. */
public enum ScanKind { SCAN, UNDO }
