/**
 * What all REST resources share: failures as problem+json (RFC 9457), entity tags for writes that must not overwrite each
 * other, and the shape of a page of a list.
 */
package kabinet.base.api;
