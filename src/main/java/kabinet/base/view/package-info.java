/**
 * What all pages share: lists that the database pages, and good news that survives the redirect after an act. Words stand in the
 * bundles of the components; nothing here knows a page.
 */
package kabinet.base.view;
