package kabinet.procurement.entity;

/** What money belongs to: a contract's number may be its notice's. */
public enum FundedDocument { NOTICE, CONTRACT }
