package kabinet.delivery.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kabinet.base.BusinessException;
import kabinet.base.Money;
import kabinet.base.NotFoundException;
import kabinet.base.Tag;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.Receipt;
import kabinet.delivery.entity.ReceiptLine;
import kabinet.delivery.entity.ReceiptOrder;
import kabinet.device.control.Devices;
import kabinet.device.control.Directories;
import kabinet.device.control.InventoryNumbers;
import kabinet.device.entity.AccountCode;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.FundingSource;
import kabinet.device.entity.InventoryNumber;
import kabinet.device.entity.Okof;
import kabinet.organisation.control.People;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.control.Tags;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;

/** Makes devices of accepted lines. Part of the acceptance's transaction. */
@ApplicationScoped
public class Unpacking {

    /** Most pieces of one acceptance: what one transaction carries with ease. */
    public static final int MOST = 20_000;

    @Inject
    Devices devices;
    @Inject
    Directories directories;
    @Inject
    InventoryNumbers numbers;
    @Inject
    Schools schools;
    @Inject
    Rooms rooms;
    @Inject
    People people;
    @Inject
    Tags tags;

    /**
     * An accepted line with what its devices are to be.
     *
     * @param prices one for each device; none for works, services and rights
     */
    public record Packed(ReceiptLine line, ReceiptOrder.Item item, List<BigDecimal> prices, Person responsible) {
    }

    /** @param before pieces of the line that were accepted before */
    public Packed goods(Receipt receipt, DeliveryLine line, ReceiptOrder.Item item, BigDecimal quantity, BigDecimal before) {
        if (quantity.stripTrailingZeros().scale() > 0 || quantity.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw new BusinessException("delivery.quantity.whole", line.getNumber(), MOST);
        }
        int pieces = quantity.intValueExact();
        if (item.serials().size() > pieces) {
            throw new BusinessException("delivery.serials.tooMany", line.getNumber(), item.serials().size(), pieces);
        }
        if (item.modelId() == null) {
            throw new BusinessException("delivery.model.required", line.getNumber());
        }
        DeviceModel model = directories.model(item.modelId()).orElseThrow(NotFoundException::new);
        Room room = room(item.roomId());
        School school = item.schoolId() != null ? schools.find(item.schoolId()).orElseThrow(NotFoundException::new)
            : room != null ? room.getSchool() : line.getNote().getSchool();
        if (school == null) {
            throw new BusinessException("delivery.school.required", line.getNumber());
        }
        requireOwner(line, school);
        if (room != null && !room.getSchool().equals(school)) {
            throw new BusinessException("device.room.ofOtherSchool", room.getNumber());
        }
        List<BigDecimal> prices = line.prices(before.intValueExact(), pieces);
        BigDecimal amount = prices.stream().filter(Objects::nonNull).reduce(Money.ZERO, BigDecimal::add);
        Person responsible = item.responsibleId() != null ? people.find(item.responsibleId()).orElseThrow(NotFoundException::new) : room == null ? null : room.getResponsible();
        requireFit(line, amount);
        return new Packed(new ReceiptLine(receipt, line, school, room, model, quantity, amount), item, prices, responsible);
    }

    /** Works, services and rights: no devices. Their sum is taken in proportion, to the kopeck. */
    public Packed other(Receipt receipt, DeliveryLine line, ReceiptOrder.Item item, BigDecimal quantity, BigDecimal before) {
        School school = item.schoolId() == null ? line.getNote().getSchool() : schools.find(item.schoolId()).orElseThrow(NotFoundException::new);
        requireOwner(line, school);
        BigDecimal amount = line.costOf(before, quantity);
        requireFit(line, amount);
        return new Packed(new ReceiptLine(receipt, line, school, null, null, quantity, amount), item, List.of(), null);
    }

    /** A surplus of the dearest things may cost more than there is money. */
    private static void requireFit(DeliveryLine line, BigDecimal amount) {
        if (amount != null && amount.precision() - amount.scale() > Money.MAX_INTEGER_DIGITS) {
            throw new BusinessException("delivery.amount.tooLarge", line.getNumber());
        }
    }

    /** Makes the devices of lines that are stored already. */
    public void unpack(List<Packed> packed) {
        int pieces = packed.stream().mapToInt(p -> p.prices().size()).sum();
        if (pieces > MOST) {
            throw new BusinessException("delivery.tooMany", MOST);
        }
        Iterator<Tag> fresh = tags.unused(pieces).iterator();
        List<Packed> goods = packed.stream().filter(p -> p.line().getModel() != null).toList();
        Map<Packed, List<InventoryNumber>> consecutive = numbers(goods);
        goods.forEach(p -> unpack(p, consecutive.getOrDefault(p, List.of()), fresh));
    }

    /** Series are locked in one order, whatever the order of the lines: two acceptances wait for each other, but never both. */
    private Map<Packed, List<InventoryNumber>> numbers(List<Packed> goods) {
        Map<Packed, List<InventoryNumber>> given = new IdentityHashMap<>();
        goods.stream().filter(p -> p.item().numbered())
            .sorted(Comparator.comparing((Packed p) -> p.line().getSchool().getId()).thenComparing(p -> p.item().accountId(), Comparator.nullsFirst(Comparator.naturalOrder())))
            .forEach(p -> given.put(p, numbers.next(p.line().getSchool(), entry(AccountCode.class, p.item().accountId()), p.prices().size())));
        return given;
    }

    private void unpack(Packed packed, List<InventoryNumber> consecutive, Iterator<Tag> fresh) {
        ReceiptLine line = packed.line();
        ReceiptOrder.Item item = packed.item();
        AccountCode account = entry(AccountCode.class, item.accountId());
        FundingSource source = entry(FundingSource.class, item.fundingSourceId());
        Okof okof = entry(Okof.class, item.okofId());
        List<Device> made = new ArrayList<>();
        for (int i = 0; i < packed.prices().size(); i++) {
            Device device = new Device(tags.enter(fresh.next()), line.getSchool(), line.getModel());
            device.cameBy(line.getReceipt().getNote().getId(), line.getId());
            device.setSerialNumber(i < item.serials().size() ? item.serials().get(i) : null);
            device.setPrice(packed.prices().get(i));
            device.setFundingSource(source);
            device.setAccount(account);
            device.setOkof(okof);
            device.setUsefulLife(item.usefulLife());
            device.setWarrantyUntil(item.warrantyUntil());
            device.moveTo(line.getRoom());
            device.assignTo(packed.responsible());
            if (!consecutive.isEmpty()) {
                device.number(consecutive.get(i));
            }
            made.add(device);
        }
        made.forEach(devices::add);
    }

    /** A school's delivery comes on its own books only; the district's is shared out. */
    private static void requireOwner(DeliveryLine line, School school) {
        School owner = line.getNote().getSchool();
        if (owner != null && !owner.equals(school)) {
            throw new BusinessException("delivery.school.other", line.getNumber(), owner.getShortName());
        }
    }

    private Room room(Long id) {
        Room room = id == null ? null : rooms.find(id).orElseThrow(NotFoundException::new);
        if (room != null && !room.isActive()) {
            throw new BusinessException("device.room.inactive", room.getNumber());
        }
        return room;
    }

    private <T> T entry(Class<T> directory, Long id) {
        return id == null ? null : directories.find(directory, id).orElseThrow(NotFoundException::new);
    }
}
