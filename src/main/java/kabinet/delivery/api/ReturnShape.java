package kabinet.delivery.api;

import java.time.LocalDate;
import java.util.List;
import kabinet.delivery.entity.GoodsReturn;
import kabinet.delivery.entity.GoodsReturnLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Goods given back to the supplier. */
@Schema(name = "Return")
public record ReturnShape(long id, @Schema(description = "Id of the delivery") long delivery, @Schema(description = "Within the delivery, from 1") int number, LocalDate date, String reason,
    String carriedOutBy, @Schema(description = "Tags", example = "[\"K7Q2M9\"]") List<String> devices) {

    static ReturnShape of(GoodsReturn goodsReturn, List<GoodsReturnLine> lines) {
        return new ReturnShape(goodsReturn.getId(), goodsReturn.getNote().getId(), goodsReturn.getNumber(), goodsReturn.getDate(), goodsReturn.getReason(), goodsReturn.getCarriedOutBy(),
            lines.stream().map(l -> l.getDevice().getTag()).toList());
    }
}
