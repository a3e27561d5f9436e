/** The pages of deliveries: the register, the card, accepting, entering from paper, and a purchase as one line of time. */
package kabinet.delivery.view;
