package kabinet.stocktaking.entity;

/** The status of an object of accounting («статус объекта учёта»), as the commission found it; the papers print the words. */
public enum AssetCondition {

    IN_USE(TargetFunction.CONTINUE),
    NEEDS_REPAIR(TargetFunction.REPAIR),
    MOTHBALLED(TargetFunction.CONSERVE),
    NEEDS_UPGRADE(TargetFunction.UPGRADE),
    /** Does not meet the demands of use, and so not the criteria of an asset. */
    UNFIT(TargetFunction.WRITE_OFF),
    NOT_COMMISSIONED(TargetFunction.CONTINUE);

    private final TargetFunction usual;

    AssetCondition(TargetFunction usual) {
        this.usual = usual;
    }

    /** What is meant to be done with such an object unless the commission says otherwise. */
    public TargetFunction usualTarget() {
        return usual;
    }
}
