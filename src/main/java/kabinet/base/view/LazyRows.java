package kabinet.base.view;

import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rows of a list, read page by page; the database filters, sorts and counts. */
public class LazyRows<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    /** Reads a page of a list. */
    @FunctionalInterface
    public interface Reader<T> {
        List<T> read(int first, int size);
    }

    private final transient IntSupplier counter;
    private final transient Reader<T> reader;

    public LazyRows(IntSupplier counter, Reader<T> reader) {
        this.counter = counter;
        this.reader = reader;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return counter.getAsInt();
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        return reader.read(first, size);
    }
}
