/**
 * Labels for devices and rooms: what stands on them, the stocks they are printed on, the sheets and the codes.
 * It is the only component that makes codes, and it knows nothing of devices or rooms: whoever wants labels hands in their contents.
 * Everything is measured in millimetres outside and in printer dots (eight to the millimetre) inside.
 */
package kabinet.label;
