package kabinet.licence.entity;

import java.io.Serializable;

/**
 * What a licence in force gives to one owner.
 *
 * @param softwareId its program
 * @param schoolId who has them; null for what the pool has bought, whether or not schools have got it
 * @param pool whether the licence is the district's
 * @param owned rights; 0 where it covers any number, and where a school has a share of what the pool's row counts
 * @param allocated rights that the pool gave to the school
 * @param unlimited whether it covers any number
 */
public record RightsRow(long licenceId, long softwareId, Long schoolId, boolean pool, long owned, long allocated, boolean unlimited) implements Serializable {
}
