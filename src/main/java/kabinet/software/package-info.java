/**
 * Which programs the district knows, under what names computers report them, and what is installed where. Rules recognise installed names as products; names
 * that no rule knows wait in a queue until somebody settles them. Whether what is installed was bought is not known here.
 */
package kabinet.software;
