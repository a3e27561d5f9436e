/**
 * What was to be bought and what was ordered: notices («извещения») of 44-ФЗ with their lines, money and schools, and the contracts that came of them or
 * were made without one. A purchase belongs to the school that makes it, or to the district, whose purchases everybody may read. Contact persons that
 * stand in the state's files are not kept.
 */
package kabinet.procurement;
