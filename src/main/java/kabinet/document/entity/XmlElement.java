package kabinet.document.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An element of an XML file, found by local names whatever the namespaces and prefixes: the state's files change both from year to year,
 * and some senders leave them out.
 */
public final class XmlElement {

    private final String name;
    private final int line;
    /** These are there only once something is in them: most elements of large files have one of the three. */
    private Map<String, String> attributes = Map.of();
    private List<XmlElement> children = List.of();
    private StringBuilder text;

    /**
     * @param name local name
     * @param line where its start tag ends, from 1
     */
    public XmlElement(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /** For the reader that builds the tree. */
    public void putAttribute(String localName, String value) {
        if (attributes.isEmpty()) {
            attributes = new LinkedHashMap<>();
        }
        attributes.putIfAbsent(localName, value);
    }

    /** For the reader that builds the tree. */
    public void add(XmlElement child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(4);
        }
        children.add(child);
    }

    /** For the reader that builds the tree. */
    public void add(String characters) {
        if (text == null) {
            text = new StringBuilder(characters.length());
        }
        text.append(characters);
    }

    /** Names of all attributes in their order. */
    public Set<String> attributeNames() {
        return Collections.unmodifiableSet(attributes.keySet());
    }

    /** About how many bytes of memory it takes without its children and texts: for the reader that bounds them. */
    public long weight() {
        return attributes.values().stream().mapToLong(value -> 100 + 2L * value.length()).sum() + 300;
    }

    public String name() {
        return name;
    }

    /** Where the element stands in the file, from 1. */
    public int line() {
        return line;
    }

    /** An attribute's value without surrounding spaces, if it is there and not blank. */
    public Optional<String> attribute(String localName) {
        return Optional.ofNullable(attributes.get(localName)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The element's own characters without surrounding spaces. */
    public String text() {
        return text == null ? "" : text.toString().strip();
    }

    /** The text at the end of a path of first children, if it is there and not blank. */
    public Optional<String> text(String... path) {
        return child(path).map(XmlElement::text).filter(value -> !value.isEmpty());
    }

    /** The element at the end of a path; where several share a name, the first way that leads to the end is taken. */
    public Optional<XmlElement> child(String... path) {
        return descend(path).stream().findFirst();
    }

    /** All elements at the end of a path, through every branch of that name. */
    public List<XmlElement> children(String... path) {
        return descend(path);
    }

    /** All children in their order. */
    public List<XmlElement> children() {
        return List.copyOf(children);
    }

    private List<XmlElement> descend(String... path) {
        List<XmlElement> level = List.of(this);
        for (String step : path) {
            level = level.stream().flatMap(element -> element.children.stream()).filter(child -> child.name.equals(step)).toList();
        }
        return level;
    }

    @Override
    public String toString() {
        return "<" + name + "> in line " + line;
    }
}
