package kabinet.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Accounts and inventory numbers of one school's devices, as its accountant would have given them over the years. */
final class Accounting {

    /** Up to this price a thing in use stands off the balance sheet, roubles. */
    private static final int OFF_BALANCE = 10_000;
    /** Schools that changed to the present numbers only with the year 2012 and keep what they had before. */
    private static final Set<Integer> OLD_DASHED = Set.of(9, 15, 18, 24);
    private static final Set<Integer> OLD_EIGHT_DIGITS = Set.of(1, 4, 10, 22);
    private static final int NUMBERING_CHANGED = 2012;

    private Accounting() {
    }

    static String account(Model model, int price) {
        if (price <= OFF_BALANCE) {
            return "21";
        }
        return switch (model.kind()) {
            case "Сервер" -> "101.24";
            case "Экран проекционный" -> "101.36";
            default -> "101.34";
        };
    }

    /** Numbers the devices in the order of their commissioning, parts as their head; returns them in that order. */
    static List<Device> number(School school, List<Device> devices) {
        List<Device> inOrder = new ArrayList<>(devices.stream().filter(device -> device.head == null).toList());
        inOrder.sort(Comparator.comparing(device -> device.commissioned));
        Map<String, Integer> last = new HashMap<>();
        List<Device> numbered = new ArrayList<>();
        for (Device device : inOrder) {
            String series = series(school, device);
            int number = last.merge(series, 1, Integer::sum);
            device.inventoryNumber = series.formatted(number);
            numbered.add(device);
            for (Device part : devices) {
                if (part.head == device) {
                    part.inventoryNumber = device.inventoryNumber;
                    numbered.add(part);
                }
            }
        }
        return numbered;
    }

    private static String series(School school, Device device) {
        if (device.commissioned.getYear() < NUMBERING_CHANGED) {
            if (OLD_DASHED.contains(school.number())) {
                return "ИН-%05d";
            }
            if (OLD_EIGHT_DIGITS.contains(school.number())) {
                return "0136%04d";
            }
        }
        return device.account.replace(".", "") + "%05d";
    }
}
