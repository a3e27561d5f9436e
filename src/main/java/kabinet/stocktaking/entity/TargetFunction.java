package kabinet.stocktaking.entity;

/** What is meant to be done with an object («целевая функция актива»); the papers print the words. */
public enum TargetFunction {
    /** Go on using it, or take it into use. */
    CONTINUE, REPAIR, CONSERVE, UPGRADE, WRITE_OFF, DISPOSE
}
