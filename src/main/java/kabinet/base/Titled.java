package kabinet.base;

/** A thing that people know by a name: what history, pickers and messages call it. */
public interface Titled {

    String getTitle();
}
