/**
 * Rights to use software: what a school or the district's pool owns, by which papers and until when, with keys that nobody reads without a right and a trace.
 * It sets what is owned against what is installed, seat by seat, and says of each installation which licence covers it and by which rule, or why none does.
 * The report on licensed software, which the head of school approves each November, is made here; what is installed is known by {@code software}.
 */
package kabinet.licence;
