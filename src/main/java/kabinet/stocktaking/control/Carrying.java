package kabinet.stocktaking.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kabinet.access.entity.Callers;
import kabinet.base.BusinessException;
import kabinet.base.Tag;
import kabinet.device.control.Attachments;
import kabinet.device.control.Devices;
import kabinet.device.control.Directories;
import kabinet.device.control.Series;
import kabinet.device.control.Transfers;
import kabinet.device.control.WriteOffRequests;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceAttachment;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.DeviceStatus;
import kabinet.device.entity.Transfer;
import kabinet.device.entity.WriteOffRequest;
import kabinet.file.control.Files;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Tags;
import kabinet.organisation.entity.IssuedTag;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import kabinet.scan.control.ScanResolver;
import kabinet.stocktaking.entity.AssetCondition;
import kabinet.stocktaking.entity.Choice;
import kabinet.stocktaking.entity.Decision;
import kabinet.stocktaking.entity.Discrepancy;
import kabinet.stocktaking.entity.DiscrepancyKind;
import kabinet.stocktaking.entity.FieldScan;
import kabinet.stocktaking.entity.Stocktake;

/**
 * Carries decisions out in the registry: what moved goes by one paper of transfer, what is to be written off by a request of its own, what was found beyond the
 * books becomes a device. Part of the approval's transaction.
 */
@ApplicationScoped
public class Carrying {

    /** What touches a device that is there. */
    private static final Set<Choice> CHANGING = EnumSet.of(Choice.MOVE, Choice.WRITE_OFF, Choice.CHARGE);

    @Inject
    Devices devices;
    @Inject
    Transfers transfers;
    @Inject
    WriteOffRequests requests;
    @Inject
    Series series;
    @Inject
    Rooms rooms;
    @Inject
    Tags tags;
    @Inject
    Directories directories;
    @Inject
    Attachments attachments;
    @Inject
    Files files;
    @Inject
    FieldScans scans;

    /**
     * @param discrepancies all of the stocktake, each decided and none stale
     * @param decided by their subjects
     * @param act «акт № 3/2026», which papers of the registry name as their reason
     */
    public void out(Stocktake stocktake, Collection<Discrepancy> discrepancies, Map<String, Decision> decided, LocalDate day, String act) {
        new Run(stocktake, decided, day, act).carry(discrepancies);
        devices.flush();
    }

    private final class Run {

        private final Stocktake stocktake;
        private final Map<String, Decision> decided;
        private final LocalDate day;
        private final String act;
        private final String by = Callers.current().name();
        private Set<Long> ownLot = Set.of();

        Run(Stocktake stocktake, Map<String, Decision> decided, LocalDate day, String act) {
            this.stocktake = stocktake;
            this.decided = decided;
            this.day = day;
            this.act = act;
        }

        void carry(Collection<Discrepancy> discrepancies) {
            requireUnchanged(discrepancies);
            ownLot = discrepancies.stream().map(Discrepancy::deviceId).filter(Objects::nonNull).collect(Collectors.toSet());
            Map<Choice, List<Discrepancy>> chosen = discrepancies.stream().collect(Collectors.groupingBy(d -> decided.get(d.subject()).getChoice()));
            move(chosen.getOrDefault(Choice.MOVE, List.of()));
            lose(chosen.getOrDefault(Choice.CHARGE, List.of()));
            List<Discrepancy> leaving = chosen.getOrDefault(Choice.WRITE_OFF, List.of());
            writeOff(leaving.stream().filter(d -> d.kind() == DiscrepancyKind.MISSING).toList(), "Недостача, выявленная при инвентаризации");
            writeOff(leaving.stream().filter(d -> d.kind() != DiscrepancyKind.MISSING).toList(), "Не соответствует критериям актива по итогам инвентаризации");
            chosen.getOrDefault(Choice.SURPLUS, List.of()).forEach(this::takeIn);
        }

        /** Somebody may have changed a device since the list was read; from here to the end of the transaction its version is watched. */
        private void requireUnchanged(Collection<Discrepancy> discrepancies) {
            List<Discrepancy> changing = discrepancies.stream().filter(d -> CHANGING.contains(decided.get(d.subject()).getChoice())).toList();
            Map<Long, Device> now = devices.forAct(ids(changing)).stream().collect(Collectors.toMap(Device::getId, Function.identity()));
            List<String> stale = changing.stream().filter(d -> decided.get(d.subject()).getDeviceVersion() != now.get(d.deviceId()).getVersion()).map(Discrepancy::tag).distinct().toList();
            if (!stale.isEmpty()) {
                throw new BusinessException("stocktaking.approve.stale", stale.size(), String.join(", ", stale));
            }
        }

        private void move(List<Discrepancy> moved) {
            if (moved.isEmpty()) {
                return;
            }
            Map<Long, Room> places = rooms.withIds(moved.stream().map(Discrepancy::foundRoomId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Room::getId, Function.identity()));
            Map<Device, Room> targets = new LinkedHashMap<>();
            Map<Long, Long> wanted = moved.stream().collect(Collectors.toMap(Discrepancy::deviceId, Discrepancy::foundRoomId, (a, b) -> a));
            List<Device> heads = devices.forAct(wanted.keySet());
            heads.forEach(head -> targets.put(head, places.get(wanted.get(head.getId()))));
            followers(heads).forEach(part -> targets.putIfAbsent(part, targets.get(part.getPartOf())));
            targets.entrySet().removeIf(target -> Objects.equals(target.getKey().getRoom(), target.getValue()));
            if (targets.isEmpty()) {
                return;
            }
            School school = stocktake.getSchool();
            Transfer transfer = new Transfer(school, series.next(school, "transfer:" + day.getYear()), day, reason("По результатам инвентаризации"), by);
            targets.forEach((device, room) -> transfer.move(device, room, device.getResponsible()));
            transfers.add(transfer);
        }

        private void lose(List<Discrepancy> charged) {
            devices.forAct(ids(charged)).forEach(device -> device.change(DeviceStatus.LOST));
        }

        private void writeOff(List<Discrepancy> leaving, String why) {
            List<Device> heads = devices.forAct(ids(leaving));
            Set<Device> all = new java.util.LinkedHashSet<>(heads);
            all.addAll(followers(heads));
            Set<Long> pending = Set.copyOf(requests.pendingAmong(all.stream().map(Device::getId).toList()));
            all.removeIf(device -> pending.contains(device.getId()));
            if (all.isEmpty()) {
                return;
            }
            WriteOffRequest request = new WriteOffRequest(stocktake.getSchool(), day, reason(why), by);
            all.forEach(request::add);
            requests.add(request);
            request.submit(series.next(stocktake.getSchool(), "write-off:" + day.getYear()));
        }

        /** Parts share the lot of their object, but for those that somebody found for themselves and those of which something was decided. */
        private List<Device> followers(List<Device> heads) {
            List<Device> parts = devices.withParts(heads).stream().filter(d -> !heads.contains(d)).toList();
            List<FieldScan> seen = scans.of(stocktake.getId(), parts.stream().map(Device::getId).toList(), Set.of());
            Set<String> undone = scans.undone(stocktake.getId(), seen.stream().map(FieldScan::getClientId).toList());
            Set<Long> found = seen.stream().filter(s -> !undone.contains(s.getClientId())).map(FieldScan::getDeviceId).collect(Collectors.toSet());
            return parts.stream().filter(part -> !found.contains(part.getId()) && !ownLot.contains(part.getId())).toList();
        }

        private void takeIn(Discrepancy surplus) {
            Decision decision = decided.get(surplus.subject());
            DeviceModel model = directories.model(decision.getModelId()).orElseThrow();
            Device device = new Device(tag(surplus), stocktake.getSchool(), model);
            device.setPrice(decision.getAmount());
            if (surplus.foundRoomId() != null) {
                Room room = rooms.find(surplus.foundRoomId()).orElseThrow();
                device.moveTo(room);
                device.assignTo(room.getResponsible());
            }
            device.enterAs(status(surplus.condition()));
            device.setNotes(notes(surplus));
            devices.add(device);
            decision.made(device.getId());
            if (surplus.photoId() != null) {
                files.find(surplus.photoId()).ifPresent(photo -> attachments.add(new DeviceAttachment(device, photo, null, null)));
            }
        }

        /** A pre-printed label that was stuck on it and waits for its thing becomes its own. */
        private Tag tag(Discrepancy surplus) {
            Optional<Tag> waiting = surplus.deviceId() != null || surplus.code() == null ? Optional.empty()
                : ScanResolver.readings(surplus.code()).stream().map(Tag::read).flatMap(Optional::stream).filter(this::waits).findFirst();
            return waiting.map(tag -> tags.claim(tag, stocktake.schoolId())).orElseGet(tags::issue);
        }

        private boolean waits(Tag tag) {
            Optional<IssuedTag> issued = tags.find(tag);
            return issued.isPresent() && !issued.get().isClaimed() && issued.get().getRollId() != null
                && (issued.get().getSchoolId() == null || issued.get().getSchoolId().equals(stocktake.schoolId()));
        }

        private String notes(Discrepancy surplus) {
            List<String> notes = new ArrayList<>(List.of("Излишек, выявленный при инвентаризации, " + act + "."));
            if (surplus.code() != null && surplus.deviceId() == null) {
                notes.add("Код: " + surplus.code() + ".");
            }
            if (surplus.note() != null) {
                notes.add(surplus.note());
            }
            return String.join("\n", notes);
        }

        private String reason(String why) {
            return why + " (приказ № " + stocktake.getOrderNumber() + ", " + act + ")";
        }

        private static Set<Long> ids(List<Discrepancy> discrepancies) {
            return discrepancies.stream().map(Discrepancy::deviceId).collect(Collectors.toCollection(HashSet::new));
        }

        private static DeviceStatus status(AssetCondition condition) {
            return condition == null ? DeviceStatus.IN_STOCK : switch (condition) {
                case IN_USE, NEEDS_UPGRADE -> DeviceStatus.IN_USE;
                case NEEDS_REPAIR, UNFIT -> DeviceStatus.REPAIR;
                case MOTHBALLED -> DeviceStatus.MOTHBALLED;
                case NOT_COMMISSIONED -> DeviceStatus.IN_STOCK;
            };
        }
    }
}
