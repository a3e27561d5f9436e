package kabinet.scan.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kabinet.access.entity.Callers;
import kabinet.base.LookAlikes;
import kabinet.base.Tag;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Tags;
import kabinet.organisation.entity.IssuedTag;
import kabinet.scan.entity.ScanResult;

/**
 * Finds what a code names: the address of a label, a tag or second label, an inventory or serial number, in either layout of the
 * keyboard and with look-alike letters. Each look-up is one row of an index.
 */
@ApplicationScoped
public class ScanResolver {

    /** Longer texts are no codes; a QR code of a form or a price list may be scanned by mistake. */
    public static final int LENGTH = 1000;

    @Inject
    Devices devices;
    @Inject
    Rooms rooms;
    @Inject
    Tags tags;
    @Inject
    TagAliases aliases;

    /** One result for each code in the text, in its order; none for a blank one. */
    public List<ScanResult> resolve(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        if (text.length() > LENGTH) {
            return List.of(ScanResult.unknown(text.strip().substring(0, Device.SERIAL_LENGTH)));
        }
        List<List<ScanResult>> readings = ScannedText.readings(text).stream().map(this::codes).toList();
        return readings.stream().filter(r -> r.stream().anyMatch(ScanResult::isKnown)).findFirst().orElseGet(() -> mostTelling(readings));
    }

    /** How a text that is one code can be meant, the likeliest first: for whoever looks up many at once. Labels' addresses become tags; none for a blank text. */
    public static List<String> readings(String text) {
        return text == null || text.length() > LENGTH ? List.of() : ScannedText.readings(text).stream().flatMap(r -> ScannedText.codes(r).stream()).distinct().toList();
    }

    /** What the tag names, and nothing but a tag. */
    public ScanResult resolveTag(Tag tag) {
        return byTag(tag).orElseGet(() -> ScanResult.unknown(tag.text()));
    }

    /** Nothing was found: a reading that is a tag says more than one that is anything. */
    private static List<ScanResult> mostTelling(List<List<ScanResult>> readings) {
        return readings.stream().filter(r -> r.stream().allMatch(c -> Tag.read(c.code()).isPresent())).findFirst().orElse(readings.get(0));
    }

    private List<ScanResult> codes(String reading) {
        return ScannedText.codes(reading).stream().flatMap(code -> {
            ScanResult whole = one(code);
            Optional<List<String>> parts = whole.isKnown() ? Optional.empty() : ScannedText.together(code);
            return parts.isPresent() ? parts.get().stream().map(this::one) : Stream.of(whole);
        }).distinct().toList();
    }

    private ScanResult one(String code) {
        Optional<Tag> tag = Tag.read(code);
        return tag.flatMap(this::byTag).or(() -> byNumber(code)).orElseGet(() -> ScanResult.unknown(tag.map(Tag::text).orElse(code)));
    }

    private Optional<ScanResult> byTag(Tag tag) {
        return devices.byTag(tag.text()).or(() -> aliases.deviceOf(tag).flatMap(devices::find)).map(d -> ScanResult.of(tag.text(), List.of(d)))
            .or(() -> rooms.byTag(tag.text()).map(r -> ScanResult.of(tag.text(), r)))
            .or(() -> tags.find(tag).filter(ScanResolver::waitsForCaller).map(t -> ScanResult.unclaimed(tag.text())));
    }

    /** Only a tag of the caller's schools or of the whole district's rolls: any other is as unknown as one never printed. */
    private static boolean waitsForCaller(IssuedTag issued) {
        return !issued.isClaimed() && issued.getRollId() != null && (issued.getSchoolId() == null || Callers.current().sees(issued.getSchoolId()));
    }

    /** An object's parts bear its number: the number means the object. */
    private Optional<ScanResult> byNumber(String number) {
        List<Device> found = devices.byAnyNumber(number);
        List<Device> meant = found.stream().filter(d -> d.getPartOf() == null || !found.contains(d.getPartOf()) || serialIs(d, number)).toList();
        return meant.isEmpty() ? Optional.empty() : Optional.of(ScanResult.of(number, meant));
    }

    private static boolean serialIs(Device device, String number) {
        return device.getSerialNumber() != null
            && LookAlikes.fold(device.getSerialNumber()).equals(LookAlikes.fold(number));
    }
}
