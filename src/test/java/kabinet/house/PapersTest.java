package kabinet.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kabinet.document.Conformity;
import kabinet.document.control.PaperFile;
import kabinet.document.control.PaperPdf;
import org.junit.jupiter.api.Test;

/** Every kind of paper there is, is printed by a test that holds it against PDF/A and PDF/UA. */
class PapersTest {

    @Test
    void everyKindOfPaperIsHeldAgainstTheStandards() {
        Set<String> tried = tests().stream()
            .filter(test -> dependsOn(test, Conformity.class.getName())).flatMap(test -> test.getDirectDependenciesFromSelf().stream())
            .map(dependency -> dependency.getTargetClass().getName()).collect(Collectors.toSet());
        Set<String> papers = Code.ALL.stream().filter(type -> !type.getPackageName().startsWith("kabinet.document") && (dependsOn(type, PaperPdf.class.getName()) || dependsOn(type, PaperFile.class.getName())))
            .map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(papers.size() >= 13, papers.toString());
        papers.removeAll(tried);
        assertEquals(Set.of(), papers);
    }

    /** Names are all that is asked of them: what they refer to is not read. */
    private static JavaClasses tests() {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages("kabinet");
        });
    }

    private static boolean dependsOn(JavaClass type, String name) {
        return type.getDirectDependenciesFromSelf().stream().anyMatch(dependency -> dependency.getTargetClass().getName().equals(name));
    }
}
