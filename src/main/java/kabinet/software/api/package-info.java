/** Programs and installations for programs of others. Thin over the boundaries, which hold rights and transactions. */
package kabinet.software.api;
