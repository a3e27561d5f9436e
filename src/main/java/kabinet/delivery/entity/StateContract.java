package kabinet.delivery.entity;

import java.time.LocalDate;

/**
 * The state or municipal contract a document refers to. Any part may be null, not all of them.
 *
 * @param number as the parties numbered it
 * @param date   of the contract
 * @param id     its identifier («идентификатор государственного контракта»), 20 to 25 characters
 */
public record StateContract(String number, LocalDate date, String id) { }
