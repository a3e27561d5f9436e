/** What phones send, read but not yet understood: see {@link kabinet.field.entity.SentBatch}. */
package kabinet.field.entity;
