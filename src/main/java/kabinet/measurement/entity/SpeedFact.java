package kabinet.measurement.entity;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A speed as a tool's file says. Received data count: what arrived, not what was sent.
 *
 * @param line        where the file tells of it, from 1
 * @param room        the room's number as the file has it; null if it names none
 * @param at          when; null if the file does not say
 * @param down        towards the measuring computer, Mbit/s with two decimals; null if not measured
 * @param up          from it; null if not measured
 * @param method      server, protocol, seconds, streams
 * @param retransmits segments sent again, of TCP; else null
 * @param jitter      milliseconds, of UDP; else null
 * @param lost        per cent of packets, of UDP; else null
 */
public record SpeedFact(int line, String room, Instant at, BigDecimal down, BigDecimal up, String method, Integer retransmits, BigDecimal jitter, BigDecimal lost) {
}
