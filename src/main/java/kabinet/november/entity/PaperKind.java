package kabinet.november.entity;

/** The papers that a school owes in November, in the order of the board. Which of them the program knows is another matter: see {@link PaperCell#known}. */
public enum PaperKind {

    /** Act of the results of the inventory («акт о результатах инвентаризации»). */
    STOCKTAKE,
    /** Act of the audit of the local network. */
    LAN_AUDIT,
    /** Report on licensed software in use. */
    LICENCE_REPORT
}
