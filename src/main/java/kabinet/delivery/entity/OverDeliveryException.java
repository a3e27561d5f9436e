package kabinet.delivery.entity;

import kabinet.base.BusinessException;

/** More is to be accepted than the document or the contract says; whoever means it says so. */
public class OverDeliveryException extends BusinessException {

    public OverDeliveryException(String key, Object... args) {
        super(key, args);
    }
}
