package kabinet.delivery.entity;

/** In what a delivery differs from its document. */
public enum DiscrepancyKind {
    SHORTAGE, SURPLUS, DAMAGED, INCOMPLETE, OTHER_ITEM
}
