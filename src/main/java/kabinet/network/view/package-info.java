/** The pages of the network. */
package kabinet.network.view;
