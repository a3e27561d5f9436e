package kabinet.demo.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kabinet.access.entity.Caller;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DeliveryState;
import kabinet.house.Acting;
import kabinet.measurement.control.Measurements;
import kabinet.measurement.control.Reconciliation;
import kabinet.measurement.entity.HostStanding;
import kabinet.measurement.entity.MeasurementFilter;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.organisation.control.Schools;
import org.junit.jupiter.api.Test;

/** What the demonstration begins with, loaded through the users' own importers. */
class DemonstrationIT extends Acting {

    private static final String OF_CONTRACT = " n.contract.number = :contract ";

    @Inject
    Schools schools;
    @Inject
    Measurements measurements;
    @Inject
    Reconciliation reconciliation;
    @PersistenceContext
    EntityManager em;

    @Test
    void thirteenKitsCameByTheirNotesAndOneDeliveryWaits() throws Exception {
        Map<String, List<DeliveryState>> states = new TreeMap<>();
        for (String contract : List.of("2020.184", "2021.097", "2026.061")) {
            states.put(contract, within(Caller.SYSTEM, () -> notes(contract).stream().filter(n -> !n.getNumber().equals("ЛС-0502")).map(DeliveryNote::getState).toList()));
        }
        assertEquals(9, states.get("2020.184").size());
        assertEquals(4, states.get("2021.097").size());
        assertTrue(states.get("2020.184").stream().allMatch(DeliveryState.SET_UP::equals));
        assertTrue(states.get("2021.097").stream().allMatch(DeliveryState.SET_UP::equals));
        assertEquals(List.of(DeliveryState.DELIVERED), states.get("2026.061"));
    }

    @Test
    void whatWasAcceptedIsWhatTheContractsCostAndEveryPieceIsADevice() throws Exception {
        for (Map.Entry<String, List<Object>> kits : Map.<String, List<Object>>of("2020.184", List.of(new BigDecimal("20538099.00"), 9L * 41), "2021.097",
            List.of(new BigDecimal("9109500.00"), 4L * 41)).entrySet()) {
            assertEquals(kits.getValue(), within(Caller.SYSTEM, () -> List.of(
                em.createQuery("select sum(l.amount) from ReceiptLine l join l.receipt r join r.note n where" + OF_CONTRACT, BigDecimal.class)
                    .setParameter("contract", kits.getKey()).getSingleResult(),
                em.createQuery("select count(d) from Device d where d.partOf is null and d.deliveryId in (select n.id from DeliveryNote n where" + OF_CONTRACT + ")", Long.class)
                    .setParameter("contract", kits.getKey()).getSingleResult())), kits.getKey());
            assertEquals(0L, within(Caller.SYSTEM, () -> em.createQuery("select count(l) from DeliveryLine l join l.note n where l.contractLine is null and" + OF_CONTRACT, Long.class)
                .setParameter("contract", kits.getKey()).getSingleResult()), "every line fulfils one of the contract");
        }
    }

    /** So that whoever comes new sees at once what a scan beside the registry says. */
    @Test
    void scansOfTheAuditedSchoolsStandBesideTheRegistry() throws Exception {
        for (String code : List.of("4", "9")) {
            List<Map<HostStanding, Integer>> found = within(Caller.SYSTEM, () -> {
                Long school = schools.byCode(code).orElseThrow().getId();
                return measurements.page(new MeasurementFilter(school, MeasurementKind.NMAP, false), 0, 50).stream().filter(m -> m.getReceivedBy().startsWith("Демонстрация"))
                    .map(m -> reconciliation.of(m).counts()).toList();
            });
            assertEquals(2, found.size(), code);
            for (Map<HostStanding, Integer> counts : found) {
                assertTrue(counts.get(HostStanding.KNOWN) >= 20, counts::toString);
                assertEquals(1, counts.get(HostStanding.ELSEWHERE));
            }
            // The later one first: two strangers and three that do not answer; before, a stranger, the guard's telephone, and one that does not answer. Other tests may enter machines, which do not answer either.
            assertEquals(List.of(2, 0), List.of(found.get(0).get(HostStanding.UNKNOWN), found.get(0).get(HostStanding.IGNORED)));
            assertEquals(List.of(1, 1), List.of(found.get(1).get(HostStanding.UNKNOWN), found.get(1).get(HostStanding.IGNORED)));
            assertTrue(found.get(0).get(HostStanding.MISSING) >= 3 && found.get(1).get(HostStanding.MISSING) >= 1, found::toString);
        }
    }

    @Test
    void theDistrictIsTheBuyer() throws Exception {
        assertEquals(DemoAccounts.AUTHORITY_INN, within(Caller.SYSTEM, () -> schools.district().getInn()));
        assertTrue(within(Caller.SYSTEM, () -> notes("2020.184").stream().allMatch(n -> n.getBuyerInn().equals(DemoAccounts.AUTHORITY_INN)
            && n.getConsigneeInn().equals(n.getSchool().getInn()) && n.getContract().getNotice() != null)));
    }

    private List<DeliveryNote> notes(String contract) {
        return em.createQuery("select n from DeliveryNote n where" + OF_CONTRACT, DeliveryNote.class).setParameter("contract", contract).getResultList();
    }
}
