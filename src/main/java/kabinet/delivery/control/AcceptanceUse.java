package kabinet.delivery.control;

import kabinet.delivery.entity.DeliveryNote;

/** A component in which something stands because a delivery was accepted, such as the rights that came by it: taking the acceptance back takes that with it. */
public interface AcceptanceUse {

    /**
     * Takes back what stands, in the transaction that takes the acceptance back, and before anything else of it is undone.
     *
     * @throws kabinet.base.BusinessException if it is in use already: then the acceptance stays too
     */
    void takeBack(DeliveryNote note);
}
