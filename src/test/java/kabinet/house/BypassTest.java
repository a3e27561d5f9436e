package kabinet.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.util.Set;
import java.util.TreeSet;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Scoped;
import org.hibernate.annotations.Filter;
import org.junit.jupiter.api.Test;

/** Nothing goes round the check of rights or the filter of schools but what is named here. */
class BypassTest {

    private static final JavaClasses CODE = Code.ALL;

    /** Native and Envers queries see every school: these classes bind them to the caller's schools themselves; NoLeakIT tries them. */
    private static final Set<String> ROUND_THE_FILTER = Set.of("kabinet.history.control.HistoryReader",
        "kabinet.history.control.Revisions", "kabinet.history.control.RevisionList", "kabinet.history.control.RevisionWalk", "kabinet.history.control.RevisionContents", "kabinet.history.control.Restoration",
        "kabinet.history.control.References", "kabinet.device.control.TagBearers", "kabinet.delivery.control.Fulfilment", "kabinet.kit.control.KitSums", "kabinet.budget.control.BudgetSums",
        "kabinet.software.control.InstalledPackages", "kabinet.software.control.MetPackages", "kabinet.software.control.FollowingInstallations", "kabinet.software.control.Settling",
        "kabinet.software.control.NameCounts", "kabinet.software.control.RulesEdition", "kabinet.software.control.Sql",
        "kabinet.act.control.ActChains", "kabinet.stocktaking.control.Book",
        "kabinet.stocktaking.control.Reconciliation", "kabinet.licence.control.CoverQuery", "kabinet.licence.control.Ranks", "kabinet.agent.control.MachineMatches", "kabinet.agent.control.Reporters");

    /** They name schools without belonging to one: accounts by their scope, the log of administrators, the ledger of all tags. */
    private static final Set<String> WITHOUT_SCOPE = Set.of("Account", "PersonalDataAccess", "IssuedTag");

    @Test
    void everyActNamesWhoMayDoIt() {
        Set<String> open = new TreeSet<>();
        for (JavaClass type : CODE) {
            if (type.isAnnotatedWith(Boundary.class)) {
                for (JavaMethod method : type.getMethods()) {
                    boolean act = method.getModifiers().contains(JavaModifier.PUBLIC) && !method.getModifiers().contains(JavaModifier.SYNTHETIC) && !method.getModifiers().contains(JavaModifier.STATIC);
                    boolean named = method.isAnnotatedWith(RolesAllowed.class) || type.isAnnotatedWith(RolesAllowed.class);
                    boolean both = method.isAnnotatedWith(RolesAllowed.class) && method.isAnnotatedWith(PermitAll.class);
                    if (act && (both || !named && !method.isAnnotatedWith(PermitAll.class))) {
                        open.add(method.getFullName());
                    }
                }
            }
        }
        assertEquals(Set.of(), open);
    }

    @Test
    void everyThingOfASchoolIsFiltered() {
        Set<String> bare = new TreeSet<>();
        for (JavaClass type : CODE) {
            if (type.isAssignableTo(Scoped.class) && !type.isInterface() && !type.isAnnotatedWith(MappedSuperclass.class) && !type.isAnnotatedWith(Filter.class)) {
                bare.add(type.getName());
            }
        }
        assertEquals(Set.of(), bare);
    }

    @Test
    void everyEntityThatKnowsItsSchoolIsAThingOfASchool() {
        Set<String> unscoped = new TreeSet<>();
        for (JavaClass type : CODE) {
            boolean entity = type.isAnnotatedWith(jakarta.persistence.Entity.class) && !type.isAssignableTo(Scoped.class);
            boolean knows = type.getFields().stream().anyMatch(f -> f.getName().equals("school") || f.getName().equals("schoolId"));
            if (entity && knows && !WITHOUT_SCOPE.contains(type.getSimpleName())) {
                unscoped.add(type.getName());
            }
        }
        assertEquals(Set.of(), unscoped);
    }

    @Test
    void onlyNamedClassesGoRoundTheFilter() {
        DescribedPredicate<JavaClass> unnamed = DescribedPredicate.describe("are not named, nor inside one that is", type -> !ROUND_THE_FILTER.contains(type.getName().replaceFirst("\\$.*", "")));
        noClasses().that(unnamed).should().callMethodWhere(target(nameMatching("(create(Native|StoredProcedure).*|unwrap)")).and(target(owner(JavaClass.Predicates.assignableTo(EntityManager.class))))).check(CODE);
        noClasses().that(unnamed).should().dependOnClassesThat().haveFullyQualifiedName("org.hibernate.envers.AuditReaderFactory").check(CODE);
        noClasses().that().resideOutsideOfPackages("kabinet.embeddeddb..", "kabinet.shell.control..").should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..").check(CODE);
    }
}
