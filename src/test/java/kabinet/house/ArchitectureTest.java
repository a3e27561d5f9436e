package kabinet.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kabinet.access.control.Boundary;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The drawing of the house is the house. */
class ArchitectureTest {

    private static final JavaClasses CODE = Code.ALL;
    private static final Set<String> GROUND_FLOOR = Set.of("base", "document", "access", "history", "file", "exchange", "act", "field");

    @Test
    void componentsKnowOnlyWhomTheDrawingSays() throws IOException {
        Map<String, Set<String>> drawn = drawing();
        Set<String> undrawn = new TreeSet<>();
        for (JavaClass from : CODE) {
            String here = component(from);
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                String there = component(dependency.getTargetClass());
                boolean floor = GROUND_FLOOR.contains(there) && !GROUND_FLOOR.contains(here);
                if (!there.isEmpty() && !there.equals(here) && !floor && !drawn.getOrDefault(here, Set.of()).contains(there)) {
                    undrawn.add(here + " -> " + there + ": " + dependency.getDescription());
                }
            });
        }
        Assertions.assertEquals(Set.of(), undrawn);
    }

    @Test
    void componentsHaveNoCycles() {
        slices().matching("kabinet.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void entitiesKnowNoneOfTheRoomsAbove() {
        noClasses().that().resideInAPackage("..entity..").should().dependOnClassesThat()
            .resideInAnyPackage("kabinet..control..", "kabinet..boundary..", "kabinet..view..", "kabinet..api..").check(CODE);
    }

    @Test
    void controlsKnowNeitherBoundariesNorPages() {
        noClasses().that().resideInAPackage("..control..").should().dependOnClassesThat()
            .resideInAnyPackage("kabinet..boundary..", "kabinet..view..", "kabinet.*.api..").check(CODE);
    }

    @Test
    void facesStaysInViews() {
        noClasses().that().resideOutsideOfPackage("..view..").should().dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..").check(CODE);
    }

    @Test
    void restStaysInApis() {
        noClasses().that().resideOutsideOfPackage("..api..").should().dependOnClassesThat().resideInAPackage("jakarta.ws.rs..").check(CODE);
    }

    @Test
    void theEntityManagerStaysInControls() {
        noClasses().that().resideOutsideOfPackage("..control..").should().dependOnClassesThat().areAssignableTo(EntityManager.class).check(CODE);
    }

    @Test
    void transactionsAndRightsStandAtTheBoundary() {
        noClasses().that().resideOutsideOfPackage("..boundary..").and().areNotAnnotations().should().beAnnotatedWith(RolesAllowed.class).check(CODE);
        noClasses().that().areNotAnnotations().should().beAnnotatedWith(Transactional.class).check(CODE);
        classes().that().areAnnotatedWith(Boundary.class).should().resideInAPackage("..boundary..").check(CODE);
    }

    @Test
    void codesAreDrawnByLabelsOnly() {
        noClasses().that().resideOutsideOfPackage("kabinet.label..").should().dependOnClassesThat().resideInAPackage("com.google.zxing..").check(CODE);
    }

    @Test
    void spreadsheetsAreReadAndWrittenByDocumentOnly() {
        noClasses().that().resideOutsideOfPackage("kabinet.document..").should().dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.apache.commons.csv..").check(CODE);
    }

    @Test
    void everyPackageSaysWhatItAnswersFor() {
        Set<String> silent = new TreeSet<>();
        for (JavaClass type : CODE) {
            String component = component(type);
            if (!component.isEmpty() && !Files.exists(Path.of("src/main/java/kabinet", component, "package-info.java"))) {
                silent.add(component);
            }
        }
        Assertions.assertEquals(Set.of(), silent);
    }

    private static Map<String, Set<String>> drawing() throws IOException {
        Map<String, Set<String>> arrows = new TreeMap<>();
        Matcher arrow = Pattern.compile("\\[(\\w+)] --> \\[(\\w+)]").matcher(Files.readString(Path.of("src/test/resources/house/components.puml")));
        while (arrow.find()) {
            arrows.computeIfAbsent(arrow.group(1), k -> new HashSet<>()).add(arrow.group(2));
        }
        return arrows;
    }

    private static String component(JavaClass type) {
        Matcher name = Pattern.compile("kabinet\\.(\\w+)\\..*").matcher(type.getPackageName() + ".");
        return name.matches() ? name.group(1) : "";
    }
}
