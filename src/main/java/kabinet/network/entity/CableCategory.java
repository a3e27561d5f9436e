package kabinet.network.entity;

/** What a port's cable is, by GOST R 53246-2008 and ISO/IEC 11801. */
public enum CableCategory {
    UNKNOWN, CAT3, CAT5, CAT5E, CAT6, CAT6A, CAT7, FIBRE
}
