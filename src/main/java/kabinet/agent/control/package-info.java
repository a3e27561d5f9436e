/** Messages of agents and how they are read, which device they mean, what is booked of them, the stores. */
package kabinet.agent.control;
