package kabinet.access.entity;

/**
 * A thing that belongs to a school. Its entity carries {@code @Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)}, so
 * that no query and no load by key shows it to callers of other schools, and the write guard checks every change.
 */
public interface Scoped {

    String FILTER = "school_scope";
    /** The filter's condition for entities with a column {@code school_id}. */
    String BY_SCHOOL = "(:whole = true or school_id in (:schools))";
    /**
     * The filter's condition for what may be the district's own, such as a purchase: without a school everybody may read it, and only those who see the
     * whole district may change it.
     */
    String BY_SCHOOL_OR_DISTRICT = "(:whole = true or school_id is null or school_id in (:schools))";
    /** The filter's condition for the school itself. */
    String BY_ID = "(:whole = true or id in (:schools))";

    /** The id of the school it belongs to; null for the district's own and for a school not yet stored. */
    Long schoolId();
}
