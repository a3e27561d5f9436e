package kabinet.stocktaking.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.base.BusinessException;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.field.entity.PhoneClock;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.entity.Room;
import kabinet.stocktaking.entity.BookEntry;
import kabinet.stocktaking.entity.FieldScan;
import kabinet.stocktaking.entity.NotRunningException;
import kabinet.stocktaking.entity.ScanKind;
import kabinet.stocktaking.entity.ScanOutcome;
import kabinet.stocktaking.entity.SentScan;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.TakenScan;

/**
 * Takes batches of phones in, each entry once. The caller holds the lock on the stocktake, so that whoever sent the same batch on another way waits, and then
 * finds it stored. A number of queries that does not depend on the length of the batch.
 */
@ApplicationScoped
public class Intake {

    @Inject
    FieldScans scans;
    @Inject
    Book book;
    @Inject
    Naming naming;
    @Inject
    Devices devices;
    @Inject
    Rooms rooms;

    /**
     * @param stocktake locked
     * @param phone UUID of the phone's installation
     * @param clock of the phone when the batch came
     * @return one for each entry, in their order
     * @throws NotRunningException if there is anything new and the stocktake takes no scans
     */
    public List<TakenScan> take(Stocktake stocktake, String phone, List<SentScan> sent, PhoneClock clock) {
        return new Batch(stocktake, phone, clock).take(sent);
    }

    private final class Batch {

        private final Stocktake stocktake;
        private final String phone;
        private final PhoneClock clock;
        private final Caller caller = Callers.current();

        private Map<String, FieldScan> known = Map.of();
        private Map<String, List<Device>> named = Map.of();
        private final Map<Long, Device> visible = new HashMap<>();
        private Map<Long, BookEntry> entries = Map.of();
        private Set<Long> places = Set.of();
        /** Scans that stand, by device or unknown code. */
        private final Map<Object, List<FieldScan>> standing = new HashMap<>();
        private Set<String> undone = Set.of();
        private int seq;

        Batch(Stocktake stocktake, String phone, PhoneClock clock) {
            this.stocktake = stocktake;
            this.phone = phone;
            this.clock = clock;
        }

        List<TakenScan> take(List<SentScan> sent) {
            List<SentScan> sound = sent.stream().filter(s -> s.fault() == null).toList();
            known = scans.known(stocktake.getId(), sound.stream().map(SentScan::id).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(FieldScan::getClientId, Function.identity()));
            List<SentScan> fresh = sound.stream().filter(s -> !known.containsKey(s.id())).toList();
            if (!fresh.isEmpty()) {
                stocktake.requireRunning();
            }
            look(fresh);
            seq = fresh.isEmpty() ? 0 : scans.lastSeq(stocktake.getId());
            Map<String, FieldScan> stored = new LinkedHashMap<>(known);
            List<TakenScan> taken = new ArrayList<>();
            for (SentScan one : sent) {
                taken.add(one(one, stored));
            }
            scans.flush();
            return taken;
        }

        /** What the registry, the book and earlier scans say about all that is named. */
        private void look(List<SentScan> fresh) {
            Set<String> codes = fresh.stream().map(SentScan::code).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
            named = naming.named(stocktake.schoolId(), codes);
            Set<Long> chosen = ids(fresh, SentScan::device);
            devices.withIds(chosen).forEach(d -> visible.put(d.getId(), d));
            Set<Long> all = new HashSet<>(visible.keySet());
            named.values().forEach(found -> found.forEach(d -> all.add(d.getId())));
            known.values().stream().map(FieldScan::getDeviceId).filter(Objects::nonNull).forEach(all::add);
            entries = book.of(stocktake.getId(), all);
            Set<Long> strange = known.values().stream().map(FieldScan::getDeviceId).filter(d -> d != null && !entries.containsKey(d) && !visible.containsKey(d)).collect(Collectors.toSet());
            devices.withIds(strange).forEach(d -> visible.put(d.getId(), d));
            Set<String> keys = codes.stream().filter(c -> named.get(c).isEmpty()).map(FieldScan::key).filter(Objects::nonNull).collect(Collectors.toSet());
            List<FieldScan> before = fresh.isEmpty() ? List.of() : scans.of(stocktake.getId(), all, keys);
            Set<String> mentioned = Stream.concat(before.stream().map(FieldScan::getClientId), fresh.stream().map(SentScan::id)).collect(Collectors.toSet());
            undone = scans.undone(stocktake.getId(), mentioned);
            before.stream().filter(s -> !undone.contains(s.getClientId())).forEach(this::stand);
            Set<Long> wanted = ids(fresh, SentScan::room);
            places = rooms.withIds(wanted).stream().filter(r -> r.getSchool().getId().equals(stocktake.schoolId())).map(Room::getId).collect(Collectors.toSet());
        }

        private TakenScan one(SentScan sent, Map<String, FieldScan> stored) {
            if (sent.fault() != null) {
                return TakenScan.refused(sent.id(), sent.fault());
            }
            FieldScan before = stored.get(sent.id());
            if (before != null) {
                return told(before, true);
            }
            BusinessException fault = fault(sent);
            if (fault != null) {
                return TakenScan.refused(sent.id(), fault);
            }
            FieldScan scan = sent.kind() == ScanKind.UNDO ? undo(sent) : scan(sent);
            scans.add(scan);
            stored.put(scan.getClientId(), scan);
            return told(scan, false);
        }

        private BusinessException fault(SentScan sent) {
            if (sent.room() != null && !places.contains(sent.room())) {
                return new BusinessException("stocktaking.scan.room");
            }
            if (sent.device() != null && sent.code() == null && !visible.containsKey(sent.device())) {
                return new BusinessException("stocktaking.scan.device");
            }
            return null;
        }

        private FieldScan undo(SentScan sent) {
            undone.add(sent.undoes());
            standing.values().forEach(list -> list.removeIf(s -> s.getClientId().equals(sent.undoes())));
            return new FieldScan(stocktake, ++seq, phone, sent, new FieldScan.Known(null, null, clock.corrected(sent.at())), clock.receivedAt(), caller);
        }

        private FieldScan scan(SentScan sent) {
            Device device = visible.containsKey(sent.device()) ? visible.get(sent.device()) : meant(sent);
            FieldScan scan = new FieldScan(stocktake, ++seq, phone, sent, new FieldScan.Known(device == null ? null : device.getId(), outcome(sent, device), clock.corrected(sent.at())), clock.receivedAt(), caller);
            if (!undone.contains(scan.getClientId())) {
                stand(scan);
            }
            return scan;
        }

        private void stand(FieldScan scan) {
            Object thing = thing(scan.getDeviceId(), scan.getCodeKey());
            if (thing != null) {
                standing.computeIfAbsent(thing, t -> new ArrayList<>()).add(scan);
            }
        }

        /** Of several that bear the number: one of this room that was not found yet, else one of this room, else one of the book. */
        private Device meant(SentScan sent) {
            List<Device> possible = sent.code() == null ? List.of() : named.get(sent.code());
            return possible.stream().min(Comparator.comparing((Device d) -> !entries.containsKey(d.getId()))
                .thenComparing(d -> entries.containsKey(d.getId()) && !Objects.equals(entries.get(d.getId()).getRoomId(), sent.room()))
                .thenComparing(d -> isFound(d.getId())).thenComparing(d -> d.getPartOf() != null).thenComparing(Device::getId)).orElse(null);
        }

        private boolean isFound(Long device) {
            return !standing.getOrDefault(device, List.of()).isEmpty();
        }

        private ScanOutcome outcome(SentScan sent, Device device) {
            Object thing = thing(device == null ? null : device.getId(), FieldScan.key(sent.code()));
            if (thing != null && !standing.getOrDefault(thing, List.of()).isEmpty()) {
                return ScanOutcome.REPEATED;
            }
            if (device == null) {
                return ScanOutcome.UNKNOWN;
            }
            BookEntry entry = entries.get(device.getId());
            if (entry == null) {
                return ScanOutcome.UNLISTED;
            }
            return sent.room() == null || sent.room().equals(entry.getRoomId()) ? ScanOutcome.EXPECTED : ScanOutcome.ELSEWHERE;
        }

        private TakenScan told(FieldScan scan, boolean again) {
            BookEntry entry = scan.getDeviceId() == null ? null : entries.get(scan.getDeviceId());
            String title = entry != null ? entry.getTitle() : scan.getDeviceId() == null ? null : title(scan.getDeviceId());
            return new TakenScan(scan.getClientId(), true, again, scan.getOutcome(), scan.getDeviceId(), title, scan.getRoomId(), entry == null ? null : entry.getRoomId(), null);
        }

        /** Of a device that is not in the book; null if the caller may not see it. */
        private String title(Long device) {
            Device seen = visible.containsKey(device) ? visible.get(device)
                : named.values().stream().flatMap(Collection::stream).filter(d -> d.getId().equals(device)).findFirst().orElse(null);
            return seen == null ? null : seen.getTitle();
        }

        private Object thing(Long device, String codeKey) {
            return device != null ? device : codeKey;
        }

        private <T> Set<T> ids(List<SentScan> fresh, Function<SentScan, T> id) {
            return fresh.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
        }
    }
}
