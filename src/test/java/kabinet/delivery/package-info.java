/**
 * Suppliers' documents made by us: a {@link kabinet.delivery.entity.SupplierDocument} written as УПД of any version, as ТОРГ-12 in XML, as a filled-in
 * workbook. What is written, the reader must read back unchanged; sample data and fuzzing corpora are made by the same writers. All firms are fictional.
 */
package kabinet.delivery;
