package kabinet.access.entity;

import static kabinet.access.entity.Right.*;

import java.util.Set;

/** What somebody is in the district; decides the rights that come with an account. */
public enum Role {

    DISTRICT_ADMIN(READ, EDIT_REGISTRY, RECEIVE, IMPORT, PRINT_LABELS, AUDIT, EDIT_DIRECTORIES, ADMINISTER),
    SCHOOL_ADMIN(READ, EDIT_REGISTRY, RECEIVE, IMPORT, PRINT_LABELS, AUDIT),
    PROCUREMENT(READ, RECEIVE, IMPORT, PRINT_LABELS),
    /** Reads everything in scope, writes only inventories and audits. */
    AUDITOR(READ, AUDIT),
    /** Head of school: reads the own school, approves its acts and reports. */
    HEAD(READ, APPROVE),
    VIEWER(READ);

    private final Set<String> rights;

    Role(String... rights) {
        this.rights = Set.of(rights);
    }

    public Set<String> rights() {
        return rights;
    }
}
