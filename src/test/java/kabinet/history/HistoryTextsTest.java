package kabinet.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kabinet.base.Texts;
import kabinet.history.control.FieldLabels;
import kabinet.history.entity.UndoConflictException;
import kabinet.history.entity.UndoConflictException.Conflict;
import kabinet.history.entity.UndoConflictException.Reason;
import kabinet.house.Code;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.junit.jupiter.api.Test;

/** History has a word for every thing and every field it keeps: a field without one would silently be left out. */
class HistoryTextsTest {

    /** Fields derived from others or from the revision itself, and ids that say nothing to people: history leaves them out on purpose. */
    private static final Set<String> DERIVED = Set.of("Device.kind", "School.district", "DeviceAttachment.schoolId", "DeviceAttachment.file",
        "FaultReport.schoolId", "TagAlias.school", "NoticeCustomer.schoolId", "PurchaseLine.schoolId", "PurchaseFunding.schoolId",
        "KitLine.schoolId", "DeliveryLine.schoolId", "DeliveryNote.originalSha256", "Receipt.schoolId", "Receipt.revision", "Discrepancy.schoolId", "GoodsReturn.schoolId", "GoodsReturn.revision",
        "GoodsReturnLine.schoolId", "Decision.schoolId", "Decision.stocktake", "Decision.subject", "Decision.clientId", "Decision.deviceVersion", "Decision.decidedAt", "HostDecision.decidedAt", "Stocktake.actId",
        "LicenceGrant.school", "LicenceSeat.school", "LicenceChoice.school", "LicenceReport.actId", "NetworkSegment.lowest", "NetworkSegment.highest", "Stocktake.extent", "Stocktake.startedAt", "Stocktake.completedAt", "Stocktake.approvedAt", "Stocktake.cancelledAt",
        "LanAudit.actId", "LanAudit.startedAt", "LanAudit.completedAt", "LanAudit.approvedAt", "LanAudit.cancelledAt", "Finding.schoolId", "Finding.recordId");

    private static final List<Class<?>> AUDITED = Code.ALL.stream().filter(c -> c.isAnnotatedWith(Entity.class) && c.isAnnotatedWith(Audited.class)).<Class<?>>map(JavaClass::reflect).toList();

    @Test
    void everyAuditedEntityHasAWord() {
        assertTrue(AUDITED.size() > 15);
        assertEquals(List.of(), AUDITED.stream().map(Class::getSimpleName).filter(name -> !Texts.has(Texts.RUSSIAN, "history.thing." + name)).toList());
    }

    /** Any of them may stand in the way of an undoing, which names it in the middle of a sentence. */
    @Test
    void everyAuditedEntityHasAWordWithinASentence() {
        List<String> names = AUDITED.stream().map(Class::getSimpleName).toList();
        assertEquals(List.of(), names.stream().filter(name -> !Texts.has(Texts.RUSSIAN, "history.entity." + name) || !Texts.has(Texts.ENGLISH, "history.entity." + name)).toList());
        for (Reason reason : Reason.values()) {
            List<Conflict> conflicts = names.stream().map(name -> new Conflict(name, 1L, "№ 1", reason)).toList();
            conflicts.forEach(conflict -> assertTrue(new UndoConflictException(List.of(conflict)).text(Texts.RUSSIAN).contains(Texts.of(Texts.RUSSIAN, "history.entity." + conflict.entity()) + " № 1: ")));
        }
    }

    @Test
    void everyAuditedFieldHasAWord() {
        Set<String> silent = new TreeSet<>();
        for (Class<?> type : AUDITED) {
            FieldLabels.fields(type).filter(HistoryTextsTest::isKept).filter(f -> !Texts.has(Texts.RUSSIAN, FieldLabels.key(f)))
                .forEach(f -> silent.add(FieldLabels.key(f)));
        }
        assertEquals(Set.of(), silent);
    }

    private static boolean isKept(Field field) {
        String name = field.getName();
        return !Modifier.isStatic(field.getModifiers()) && !field.isAnnotationPresent(NotAudited.class) && !field.isAnnotationPresent(Transient.class)
            && !name.endsWith("Key") && !name.endsWith("Tail") && !DERIVED.contains(field.getDeclaringClass().getSimpleName() + "." + name);
    }
}
