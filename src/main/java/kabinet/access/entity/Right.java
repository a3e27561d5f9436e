package kabinet.access.entity;

import java.util.Set;

/** What an account may do inside its scope. Named on every boundary method; roles are bundles of rights. */
public final class Right {

    /** See the registry: schools, rooms, people, devices, their history. */
    public static final String READ = "READ";
    /** Change the registry of the own schools: rooms, people, devices, their moves, states and labels. */
    public static final String EDIT_REGISTRY = "EDIT_REGISTRY";
    /** Book purchases: notices, contracts, deliveries; add device models and register the devices of a purchase. */
    public static final String RECEIVE = "RECEIVE";
    /** Import files, and undo an import. */
    public static final String IMPORT = "IMPORT";
    /** Print labels and claim pre-printed ones. */
    public static final String PRINT_LABELS = "PRINT_LABELS";
    /** Carry out inventories and audits. */
    public static final String AUDIT = "AUDIT";
    /** Approve the own school's acts and reports. */
    public static final String APPROVE = "APPROVE";
    /** Approve for the whole district. A right of its own, granted per account. */
    public static final String APPROVE_DISTRICT = "APPROVE_DISTRICT";
    /** Reveal secrets such as licence keys. A right of its own, granted per account. */
    public static final String REVEAL_SECRETS = "REVEAL_SECRETS";
    /** Edit the district's directories: kinds, custom fields, funding sources, accounts, ОКОФ. */
    public static final String EDIT_DIRECTORIES = "EDIT_DIRECTORIES";
    /** Add and edit schools, accounts and settings. */
    public static final String ADMINISTER = "ADMINISTER";

    /** What an account may be granted beyond its role. */
    public static final Set<String> GRANTABLE = Set.of(REVEAL_SECRETS, APPROVE_DISTRICT);

    private Right() {
    }
}
