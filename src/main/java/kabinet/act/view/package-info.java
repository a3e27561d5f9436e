/** The register of acts, and the public page that compares a paper with the archive. */
package kabinet.act.view;
