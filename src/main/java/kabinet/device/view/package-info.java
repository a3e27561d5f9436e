/**
 * The pages of devices and of the directories they refer to, and what other components' pages show of devices: what stands in a
 * room, the room's passport. Pages hold no rules; the boundaries decide.
 */
package kabinet.device.view;
