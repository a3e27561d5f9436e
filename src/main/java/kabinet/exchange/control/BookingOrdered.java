package kabinet.exchange.control;

import kabinet.access.entity.Caller;

/** A job is to be booked as the given caller. */
public record BookingOrdered(Long jobId, Caller caller) {
}
