package kabinet.kit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.device.control.Directories;
import kabinet.device.entity.DeviceKind;
import kabinet.history.control.Revisions;
import kabinet.kit.control.KitSums;
import kabinet.kit.control.Kits;
import kabinet.kit.entity.Kit;
import kabinet.kit.entity.KitPlan;
import kabinet.kit.entity.KitTable;
import kabinet.kit.entity.KitTemplate;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;

/** The district plans kits and gives them to schools; everybody sees how far those of the own scope have come. */
@Boundary
public class KitRegister {

    @Inject
    Kits kits;
    @Inject
    KitSums sums;
    @Inject
    Directories directories;
    @Inject
    Schools schools;
    @Inject
    Revisions revisions;

    /** The newest year that has kits or templates; this year if none has. */
    @RolesAllowed(Right.READ)
    public int newestYear() {
        SortedSet<Integer> years = kits.years();
        return years.isEmpty() ? LocalDate.now().getYear() : years.first();
    }

    /** The years there is something to show for, this year and the one asked for among them, the newest first. */
    @RolesAllowed(Right.READ)
    public SortedSet<Integer> years(int asked) {
        SortedSet<Integer> years = kits.years();
        years.add(LocalDate.now().getYear());
        years.add(asked);
        return years;
    }

    /** @param schoolId null for all in scope */
    @RolesAllowed(Right.READ)
    public KitTable table(int year, Long schoolId) {
        return KitTable.of(year, kits.of(year, schoolId), sums.of(year), schoolId == null && Callers.current().wholeDistrict(), LocalDate.now());
    }

    @RolesAllowed(Right.READ)
    public List<KitTemplate> templates(int year) {
        return kits.templates(year);
    }

    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public KitTemplate template(Long id) {
        return kits.template(id).orElseThrow(NotFoundException::new);
    }

    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public Kit kit(Long id) {
        return kits.find(id).orElseThrow(NotFoundException::new);
    }

    /** Makes a template. @throws kabinet.base.DuplicateException if the year has one of that name */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public KitTemplate draw(int year, String name, String basis, KitPlan plan) {
        KitTemplate template = new KitTemplate(year, name);
        reword(template, name, basis, plan);
        kits.add(template);
        kits.write(template);
        return template;
    }

    /** Changes a template; kits that were given from it stay as they are. @throws kabinet.base.StaleException if somebody else changed it since it was read */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public KitTemplate redraw(Long id, int version, String name, String basis, KitPlan plan) {
        KitTemplate template = template(id);
        kits.change(template, version);
        reword(template, name, basis, plan);
        kits.write(template);
        return template;
    }

    private void reword(KitTemplate template, String name, String basis, KitPlan plan) {
        template.setName(name);
        template.setBasis(basis);
        template.setCost(plan.cost());
        template.hold(quantities(plan));
    }

    /**
     * Gives each of the schools a kit of the template, in one act.
     *
     * @return how many
     * @throws BusinessException if no school is named, or one has a kit of the year
     */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public int give(Long templateId, Collection<Long> schoolIds) {
        KitTemplate template = template(templateId);
        List<School> getting = schools.withIds(schoolIds);
        if (getting.isEmpty()) {
            throw new BusinessException("kit.give.nobody");
        }
        revisions.describe("kit.act.give", template.getName() + ", " + template.getYear());
        getting.forEach(school -> kits.add(template.giveTo(school)));
        kits.writeKits(template.getYear());
        return getting.size();
    }

    /** Plans a kit for one school without a template. @throws kabinet.base.DuplicateException if it has one of the year */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public Kit plan(int year, Long schoolId, KitPlan plan) {
        Kit kit = new Kit(year, schools.find(schoolId).orElseThrow(NotFoundException::new));
        replan(kit, plan);
        kits.add(kit);
        kits.writeKits(year);
        return kit;
    }

    /** @throws kabinet.base.StaleException if somebody else changed it since it was read */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public Kit replan(Long id, int version, KitPlan plan) {
        Kit kit = kit(id);
        kits.change(kit, version);
        replan(kit, plan);
        return kit;
    }

    private void replan(Kit kit, KitPlan plan) {
        kit.setCost(plan.cost());
        kit.plan(quantities(plan));
    }

    /** Takes back a kit that was planned by mistake; what was delivered stays. */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public void remove(Long id) {
        kits.remove(kit(id));
    }

    private Map<DeviceKind, Integer> quantities(KitPlan plan) {
        Map<DeviceKind, Integer> quantities = new LinkedHashMap<>();
        for (KitPlan.Item item : plan.items()) {
            DeviceKind kind = directories.find(DeviceKind.class, item.kindId()).orElseThrow(NotFoundException::new);
            if (quantities.putIfAbsent(kind, item.quantity()) != null) {
                throw new BusinessException("kit.kind.twice", kind.getName());
            }
        }
        if (quantities.isEmpty()) {
            throw new BusinessException("kit.empty");
        }
        return quantities;
    }

    /** The kinds of equipment that a kit can hold: those still offered. */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public List<DeviceKind> kinds() {
        return directories.kinds().stream().filter(DeviceKind::isActive).toList();
    }

    /** The schools of the scope that have no kit of the year. */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public List<School> without(int year) {
        List<School> without = new ArrayList<>(schools.all());
        without.removeIf(school -> !school.isActive());
        kits.of(year, null).forEach(kit -> without.remove(kit.getSchool()));
        return without;
    }
}
