/** What agents and people do here: reports come in, people decide on those that wait, give out tokens, and say of a machine what they know better. */
package kabinet.agent.boundary;
