/**
 * Who changed what and when. Every transaction that changes an audited entity is one revision with its account and act;
 * Hibernate Envers keeps each entity's states. Reading history goes round the scope filter, so only this component does it
 * and only for things that the caller has already been able to load.
 */
package kabinet.history;
