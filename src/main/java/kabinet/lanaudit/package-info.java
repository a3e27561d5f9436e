/**
 * Audits of schools' networks («аудит состояния локальных сетей»): a commission walks the rooms and notes what of the network is there and works. The component
 * takes in what phones note, says which rooms are connected, finds what falls short of the norms, keeps the recommendations until they are carried out, and lets
 * the head of the school approve the act; the district's indicators follow from the same records.
 */
package kabinet.lanaudit;
