package kabinet.organisation.entity;

/** Where a school stands; decides the norm of its internet speed: 100 Mbit/s in a city, 50 elsewhere. */
public enum SettlementType {
    CITY, TOWNSHIP, VILLAGE
}
