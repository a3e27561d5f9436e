package kabinet.delivery.entity;

import kabinet.organisation.entity.School;

/** Whose a delivery is. @param school null for the district's own */
public record Owner(School school) {

    public static final Owner DISTRICT = new Owner(null);

    public static Owner of(School school) {
        return new Owner(school);
    }

    public boolean isDistrict() {
        return school == null;
    }
}
