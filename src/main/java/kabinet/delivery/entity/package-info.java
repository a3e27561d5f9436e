/** What suppliers' documents say, and what became of it. */
package kabinet.delivery.entity;
