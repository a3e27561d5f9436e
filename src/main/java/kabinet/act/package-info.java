/**
 * Acts that stand: a commission, a number without gaps, an approved paper that is kept as it was signed, and anybody's means to compare a copy with
 * it. Each act names the one before it of its school by checksum, so that an altered act, an altered file and a missing one are found by whoever
 * looks. What an act is about is known by the component that makes it; here it is a kind, a number and a paper.
 */
package kabinet.act;
