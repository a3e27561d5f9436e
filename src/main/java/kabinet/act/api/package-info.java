/** Acts for programs: the register, the papers, and the comparison of a paper with the archive, which asks for no sign-in. */
package kabinet.act.api;
