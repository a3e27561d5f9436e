package kabinet.device.view;

import jakarta.enterprise.inject.spi.CDI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kabinet.device.boundary.DeviceLookup;
import kabinet.device.entity.DeviceRow;
import kabinet.device.entity.DeviceSort;
import org.primefaces.PrimeFaces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * The table's rows, read from the database page by page. Every turn of a page tells the browser the new address. The count is
 * taken once for a visit: turning pages and sorting do not change it.
 */
public class DeviceRows extends LazyDataModel<DeviceRow> {

    private static final long serialVersionUID = 1L;

    private static final Map<DeviceSort, String> FIELDS = new EnumMap<>(Map.of(DeviceSort.INVENTORY_NUMBER, "inventoryNumber", DeviceSort.TAG, "tag",
        DeviceSort.COMMISSIONED, "commissionedOn", DeviceSort.WARRANTY, "warrantyUntil"));

    private ListAddress address;
    private Integer counted;

    DeviceRows(ListAddress address) {
        this.address = address;
    }

    /** The row's property that a sort order is by. */
    static String field(DeviceSort sort) {
        return FIELDS.get(sort);
    }

    int counted() {
        if (counted == null) {
            counted = lookup().count(address.filter());
        }
        return counted;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return counted();
    }

    @Override
    public List<DeviceRow> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        SortMeta by = sorts.values().stream().filter(SortMeta::isActive).findFirst().orElse(null);
        DeviceSort sort = by == null ? DeviceSort.INVENTORY_NUMBER
            : FIELDS.entrySet().stream().filter(e -> e.getValue().equals(by.getField())).map(Map.Entry::getKey).findFirst().orElse(DeviceSort.INVENTORY_NUMBER);
        boolean descending = by != null && by.getOrder() == SortOrder.DESCENDING;
        int rows = ListAddress.SIZES.contains(size) ? size : address.size();
        address = address.with(sort, descending, first / rows + 1, rows);
        if (jakarta.faces.context.FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("address", address.query());
        }
        return lookup().page(address.filter(), sort, !descending, first, rows);
    }

    @Override
    public String getRowKey(DeviceRow row) {
        return Long.toString(row.id());
    }

    @Override
    public DeviceRow getRowData(String rowKey) {
        return lookup().rows(List.of(Long.valueOf(rowKey))).stream().findFirst().orElse(null);
    }

    /** The model is kept in the session, beans are not. */
    private static DeviceLookup lookup() {
        return CDI.current().select(DeviceLookup.class).get();
    }
}
