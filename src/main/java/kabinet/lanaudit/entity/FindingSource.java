package kabinet.lanaudit.entity;

/** Where a finding comes from. */
public enum FindingSource {
    /** A norm, held against what was noted and measured: see {@link FindingRule}. */
    RULE,
    /** A defect that an auditor noted. */
    DEFECT,
    /** The commission added it. */
    HAND
}
