/**
 * Who may do what, and where. Accounts with a role, rights and a scope of schools (known by id only), sign-in, personal
 * access tokens, and the caller of the current thread. The scope is enforced here, below pages and API: reads by a Hibernate
 * filter that is always on, writes by a listener on every insert, update and delete.
 */
package kabinet.access;
