package kabinet.measurement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import kabinet.access.entity.Scoped;
import kabinet.base.LookAlikes;
import kabinet.device.entity.Device;
import kabinet.network.entity.AddressRange;
import org.hibernate.annotations.Filter;

/** A host that answered a scan, or that a switch told of. */
@Entity
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class MeasuredHost extends MeasuredRow {

    public static final int KEY_LENGTH = 120;
    public static final int ADDRESS_LENGTH = 45;
    public static final int MAC_LENGTH = 17;
    public static final int NAME_LENGTH = 255;
    public static final int LABEL_LENGTH = 63;
    public static final int SERIAL_LENGTH = 100;
    public static final int VENDOR_LENGTH = 150;
    public static final int SEEN_AT_LENGTH = 160;
    public static final int SERVICES_LENGTH = 500;

    /** What it is known by from scan to scan: the card's address, else the network address, else serial number or name. */
    @Column(length = KEY_LENGTH, nullable = false, updatable = false)
    private String hostKey;

    /** IPv4 or IPv6; null if only the card is known. */
    @Column(length = ADDRESS_LENGTH, updatable = false)
    private String address;

    /** {@link AddressRange#key} of the address. */
    @Column(length = AddressRange.KEY_LENGTH, updatable = false)
    private String addressKey;

    /** Lower case with colons; null if the tool stood in another segment. */
    @Column(length = MAC_LENGTH, updatable = false)
    private String mac;

    @Column(length = NAME_LENGTH, updatable = false)
    private String name;

    /** The name up to its first dot: what the computer calls itself. */
    @Column(length = LABEL_LENGTH, updatable = false)
    private String label;

    @Column(length = SERIAL_LENGTH, updatable = false)
    private String serial;

    /** The serial number folded as devices' are. */
    @Column(length = Device.SERIAL_LENGTH, updatable = false)
    private String serialKey;

    @Column(length = VENDOR_LENGTH, updatable = false)
    private String vendor;

    /** Switch and port. */
    @Column(length = SEEN_AT_LENGTH, updatable = false)
    private String seenAt;

    @Column(length = SERVICES_LENGTH, updatable = false)
    private String services;

    protected MeasuredHost() {
    }

    public MeasuredHost(Measurement measurement, int number, SeenHost seen) {
        super(measurement, number);
        this.address = seen.address();
        this.addressKey = AddressRange.key(seen.address()).orElse(null);
        this.mac = seen.mac();
        this.name = seen.name();
        this.label = label(seen.name());
        this.serial = seen.serial();
        this.serialKey = LookAlikes.key(seen.serial(), Device.SERIAL_LENGTH);
        this.vendor = seen.vendor();
        this.seenAt = seen.seenAt();
        this.services = seen.services();
        this.hostKey = key(seen);
    }

    /** {@link #getHostKey} of a host. */
    static String key(SeenHost seen) {
        String key = seen.mac() != null ? seen.mac() : seen.address() != null ? seen.address() : seen.serial() != null ? "№ " + seen.serial() : seen.name();
        return key.length() > KEY_LENGTH ? key.substring(0, KEY_LENGTH) : key;
    }

    private static String label(String name) {
        if (name == null || AddressRange.key(name).isPresent()) {
            return null;
        }
        String label = name.indexOf('.') > 0 ? name.substring(0, name.indexOf('.')) : name;
        return label.length() > LABEL_LENGTH ? null : label;
    }

    public String getHostKey() {
        return hostKey;
    }

    public String getAddress() {
        return address;
    }

    public String getAddressKey() {
        return addressKey;
    }

    public String getMac() {
        return mac;
    }

    public String getName() {
        return name;
    }

    public String getLabel() {
        return label;
    }

    public String getSerial() {
        return serial;
    }

    public String getSerialKey() {
        return serialKey;
    }

    public String getVendor() {
        return vendor;
    }

    public String getSeenAt() {
        return seenAt;
    }

    public String getServices() {
        return services;
    }
}
