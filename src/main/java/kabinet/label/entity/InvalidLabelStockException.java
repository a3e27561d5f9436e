package kabinet.label.entity;

import kabinet.base.BusinessException;

/** A label stock, or a print on it, that cannot be. */
public class InvalidLabelStockException extends BusinessException {
    public InvalidLabelStockException(String key, Object... args) {
        super(key, args);
    }
}
