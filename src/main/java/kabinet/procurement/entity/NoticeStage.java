package kabinet.procurement.entity;

/** How far a notice is, in the words of its public card. */
public enum NoticeStage {

    /** Not published yet: planned by the roadmap. */
    PREPARATION,
    /** «Подача заявок». */
    APPLICATIONS,
    /** «Работа комиссии». */
    COMMISSION,
    /** «Закупка завершена». */
    COMPLETED,
    /** «Закупка отменена». */
    CANCELLED
}
