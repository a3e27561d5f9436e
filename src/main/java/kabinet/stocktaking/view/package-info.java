/** The pages of stocktakes: the list, the plan, the course with its live numbers, the reconciliation. Thin over the boundaries, which hold rights and transactions. */
package kabinet.stocktaking.view;
