/**
 * The registry for programs: devices with their moves, states, faults and history, models, directories. Thin over the
 * boundaries, which hold rights and transactions. Shapes are records whose JSON names do not follow the entities' by chance.
 */
package kabinet.device.api;
