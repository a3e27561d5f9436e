/**
 * The money of a year by source and school: planned, put into notices, contracted, delivered, left. Everything but the plan is summed up from purchases and
 * deliveries. Sums are kopeck-exact in both directions: parts always add up to what was delivered, and shares are computed only when printed.
 */
package kabinet.budget;
