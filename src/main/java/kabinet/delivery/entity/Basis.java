package kabinet.delivery.entity;

import java.time.LocalDate;

/**
 * What a delivery is owed to, most often the contract. Any part may be null, not all of them.
 *
 * @param name   «Муниципальный контракт»
 * @param number without «№»
 * @param date   of the contract
 */
public record Basis(String name, String number, LocalDate date) { }
