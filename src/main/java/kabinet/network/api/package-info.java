/** The network over the API. */
package kabinet.network.api;
