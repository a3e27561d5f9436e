/**
 * What inventory agents on schools' computers report: unmodified glpi-agent and fusioninventory-agent speak to {@code /agent}. A report finds its device in the school whose token the agent
 * presents, and what it says of hardware and programs is kept beside the device; a report that finds none, or comes without a token, waits until somebody decides. What people set is not overwritten.
 */
package kabinet.agent;
