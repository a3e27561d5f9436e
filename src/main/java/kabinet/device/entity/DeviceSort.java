package kabinet.device.entity;

/** What a list of devices can be sorted by: each has an index, so that a page costs the same in a list of any length. */
public enum DeviceSort {

    INVENTORY_NUMBER("inventoryKey"),
    TAG("tag"),
    COMMISSIONED("commissionedOn"),
    WARRANTY("warrantyUntil");

    private final String attribute;

    DeviceSort(String attribute) {
        this.attribute = attribute;
    }

    /** The entity's attribute. */
    public String attribute() {
        return attribute;
    }
}
