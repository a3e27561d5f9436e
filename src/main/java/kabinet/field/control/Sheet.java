package kabinet.field.control;

/**
 * What a component lets people do on the offline page: a bean of it plugs the sheet in. In the browser a sheet is the module
 * {@code /field/<name>/sheet.js}; its words are the component's texts below {@code <name>.field.}.
 */
public interface Sheet {

    /** The component's name. */
    String name();
}
