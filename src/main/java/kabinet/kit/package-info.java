/**
 * What a school gets in a year of the project «Цифровая образовательная среда», and how far it has come: the kit with its planned pieces by kinds of equipment,
 * ordered by contracts, delivered and set up. Kits are given out from a template that the year's order names, and may differ from it afterwards. The cost of a
 * kit is the project's own figure and is never made to fit any sum.
 */
package kabinet.kit;
