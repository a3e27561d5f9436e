package kabinet.delivery.entity;

/** What a line of a delivery is about; only goods become devices, rights become licences. The order is that of УПД's {@code ПрТовРаб}, from 1. */
public enum LineKind {
    GOODS, WORK, SERVICE, RIGHTS, OTHER
}
