/** Tests of measurements. The samples beside them in {@code src/test/resources/measurement} were written by the tools themselves, see {@code make-samples.sh} there. */
package kabinet.measurement;
