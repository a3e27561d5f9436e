/** The address to which agents report, and the pages about them. */
package kabinet.agent.view;
