package kabinet.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** All classes of the application, for tests that look at the code itself. Reading them and whatever they refer to takes seconds: it is done once a virtual machine. */
public final class Code {

    public static final JavaClasses ALL = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("kabinet");

    private Code() {
    }
}
