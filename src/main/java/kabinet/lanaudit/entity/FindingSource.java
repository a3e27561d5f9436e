package kabinet.lanaudit.entity;

/** Where a finding comes from. */
public enum FindingSource {
    /** A norm that {@link FindingRules} hold against what was noted and measured. */
    RULE,
    /** A defect that an auditor noted. */
    DEFECT,
    /** The commission added it. */
    HAND
}
