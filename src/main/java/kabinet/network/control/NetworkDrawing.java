package kabinet.network.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kabinet.base.Texts;
import kabinet.document.control.SketchText;
import kabinet.document.entity.Sketch;
import kabinet.document.entity.Sketch.Anchor;
import kabinet.document.entity.Sketch.Box;
import kabinet.document.entity.Sketch.Item;
import kabinet.document.entity.Sketch.Line;
import kabinet.document.entity.Sketch.Sign;
import kabinet.document.entity.Sketch.Stroke;
import kabinet.document.entity.Sketch.Tone;
import kabinet.document.entity.Sketch.Words;
import kabinet.network.entity.Medium;
import kabinet.network.entity.NetworkPlan;
import kabinet.network.entity.NetworkPlan.Link;
import kabinet.network.entity.NetworkPlan.Node;
import kabinet.network.entity.NetworkPlan.RoomPorts;
import kabinet.network.entity.NetworkPlan.Uplink;
import kabinet.network.entity.NodeRole;
import kabinet.network.entity.RoomMark;

/**
 * Where everything of a {@link NetworkPlan} stands: the internet on top, below it the nodes, each indented below the one that feeds it, and under each node the rooms that
 * hang on it, in rows on a rail of their own. So lines never cross however many rooms there are. A node fed by several stands below the first of them and names the
 * others. The same plan gives the same drawing.
 */
public final class NetworkDrawing {

    /** Width for a page on a screen, and for a paper, where letters must stay readable at 178 mm. */
    public static final double SCREEN = 1000;
    public static final double PAPER = 720;

    private static final double PAD = 8;
    private static final double INDENT = 28;
    private static final int DEEPEST = 8;
    private static final double NODE_WIDTH = 330;
    private static final double NODE_HEIGHT = 46;
    private static final double GAP = 12;
    /** From a box's left border to the trunk that comes out below it. */
    private static final double TRUNK = 14;
    private static final double ROOM_WIDTH = 108;
    private static final double ROOM_HEIGHT = 54;
    private static final double STATE_HEIGHT = 16;
    private static final double ROOM_GAP = 8;
    private static final double RAIL = 10;
    private static final double CAPTION = 16;
    private static final double BIG = 13;
    private static final double NORMAL = 11.5;
    private static final double SMALL = 10.5;
    private static final double INNER = 8;
    private static final double SIGN = 10;

    private final NetworkPlan plan;
    private final Map<Long, RoomMark> marks;
    private final Locale locale;
    private final double width;
    private final List<Item> items = new ArrayList<>();
    private final List<Double> cuts = new ArrayList<>();
    private final Map<Long, Node> nodes = new LinkedHashMap<>();
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final Map<Long, List<Link>> below = new HashMap<>();
    private final Map<Long, List<Link>> above = new HashMap<>();
    private final Map<Long, List<RoomPorts>> roomsOf = new HashMap<>();
    private final Set<Long> placed = new HashSet<>();
    private double y = PAD;

    private NetworkDrawing(NetworkPlan plan, Map<Long, RoomMark> marks, Locale locale, double width) {
        this.plan = plan;
        this.marks = marks;
        this.locale = locale;
        this.width = width;
        plan.nodes().stream().sorted(Comparator.comparing(Node::role).thenComparing(Node::id)).forEach(n -> nodes.put(n.id(), n));
        plan.links().stream().filter(l -> nodes.containsKey(l.upper()) && nodes.containsKey(l.lower())).forEach(l -> {
            below.computeIfAbsent(l.upper(), k -> new ArrayList<>()).add(l);
            above.computeIfAbsent(l.lower(), k -> new ArrayList<>()).add(l);
        });
        plan.rooms().stream().filter(r -> r.node() != null && nodes.containsKey(r.node())).forEach(r -> roomsOf.computeIfAbsent(r.node(), k -> new ArrayList<>()).add(r));
    }

    /**
     * @param marks states of rooms by their ids; rooms without one are shown without a state
     * @param locale of the words
     * @param width {@link #SCREEN} or {@link #PAPER}
     */
    public static Sketch draw(NetworkPlan plan, Map<Long, RoomMark> marks, Locale locale, double width) {
        return new NetworkDrawing(plan, marks, locale, width).sketch();
    }

    private Sketch sketch() {
        List<Node> roots = nodes.values().stream().filter(n -> !above.containsKey(n.id())).toList();
        boolean gateways = roots.stream().anyMatch(NetworkDrawing::isGateway);
        List<Node> fed = roots.stream().filter(n -> !gateways || isGateway(n)).toList();
        List<Node> loose = roots.stream().filter(n -> gateways && !isGateway(n)).toList();
        number(fed);
        number(loose);
        uplinks();
        double trunkTop = y;
        y += GAP;
        double last = trunkTop;
        for (Node node : fed) {
            last = y + NODE_HEIGHT / 2;
            items.add(new Line(PAD + TRUNK, last, PAD + INDENT, last, Stroke.SOLID, Tone.PLAIN));
            node(node, 1, null);
        }
        if (last > trunkTop) {
            items.add(new Line(PAD + TRUNK, trunkTop, PAD + TRUNK, last, Stroke.SOLID, Tone.PLAIN));
        }
        if (!loose.isEmpty()) {
            heading("network.drawing.loose");
            loose.forEach(node -> node(node, 0, null));
        }
        List<RoomPorts> unpatched = plan.rooms().stream().filter(r -> r.ports() > 0 && (r.node() == null || !nodes.containsKey(r.node()))).toList();
        if (!unpatched.isEmpty()) {
            heading("network.drawing.unpatched");
            rooms(unpatched, PAD, null);
        }
        List<RoomPorts> without = plan.rooms().stream().filter(r -> r.ports() == 0).toList();
        if (!without.isEmpty()) {
            heading("network.drawing.without");
            rooms(without, PAD, null);
        }
        legend();
        return new Sketch(text("title", plan.school()), description(), width, y + PAD, List.copyOf(items), List.copyOf(cuts));
    }

    private static boolean isGateway(Node node) {
        return node.role() == NodeRole.FIREWALL || node.role() == NodeRole.ROUTER;
    }

    /** Numbers in the order of drawing, by which a node fed by several names the others. */
    private void number(List<Node> some) {
        for (Node node : some) {
            if (!numbers.containsKey(node.id())) {
                numbers.put(node.id(), numbers.size() + 1);
                number(children(node));
            }
        }
    }

    private List<Node> children(Node node) {
        return below.getOrDefault(node.id(), List.of()).stream().map(l -> nodes.get(l.lower())).distinct().sorted(Comparator.comparing(Node::role).thenComparing(Node::id)).toList();
    }

    private void uplinks() {
        List<Uplink> all = plan.connections();
        if (all.isEmpty()) {
            List<Item> inside = List.of(words(PAD + INNER, y + 19, NORMAL, true, Tone.PLAIN, text("internet"), NODE_WIDTH - 2 * INNER),
                words(PAD + INNER, y + 36, SMALL, false, Tone.BAD, text("noConnection"), NODE_WIDTH - 2 * INNER));
            items.add(new Box(PAD, y, NODE_WIDTH, NODE_HEIGHT, Tone.PLAIN, true, text("internet") + ": " + text("noConnection"), null, inside));
            y += NODE_HEIGHT;
            return;
        }
        int columns = (int) Math.max(1, (width - 2 * PAD + GAP) / (NODE_WIDTH + GAP));
        for (int i = 0; i < all.size(); i++) {
            Uplink one = all.get(i);
            int column = i % columns;
            if (i > 0 && column == 0) {
                y += NODE_HEIGHT + GAP;
            }
            double x = PAD + column * (NODE_WIDTH + GAP);
            String name = one.backup() ? text("backup", one.words()) : text("main", one.words());
            List<Item> inside = List.of(words(x + INNER, y + 19, NORMAL, true, Tone.PLAIN, name, NODE_WIDTH - 2 * INNER),
                words(x + INNER, y + 36, SMALL, false, Tone.SOFT, one.details(), NODE_WIDTH - 2 * INNER));
            items.add(new Box(x, y, NODE_WIDTH, NODE_HEIGHT, Tone.ACCENT, one.backup(), name + ", " + one.details(), null, inside));
            if (column > 0) {
                items.add(new Line(x - GAP, y + NODE_HEIGHT / 2, x, y + NODE_HEIGHT / 2, one.backup() ? Stroke.DASHED : Stroke.SOLID, Tone.PLAIN));
            } else if (i > 0) {
                items.add(new Line(x + TRUNK, y - GAP, x + TRUNK, y, one.backup() ? Stroke.DASHED : Stroke.SOLID, Tone.PLAIN));
            }
        }
        y += NODE_HEIGHT;
    }

    /** @param link by which it is fed; null from the internet or from nowhere */
    private void node(Node node, int depth, Link link) {
        placed.add(node.id());
        cuts.add(y - GAP / 2);
        double x = PAD + Math.min(depth, DEEPEST) * INDENT;
        double right = Math.min(width - PAD, x + NODE_WIDTH);
        double room = right - x - 2 * INNER;
        String role = numbers.get(node.id()) + ". " + Texts.of(locale, "network.nodeRole." + node.role()) + (node.ports() == null ? "" : ", " + text("ports", node.ports()));
        String full = role + ", " + node.model() + ", " + node.details() + (node.trouble() == null ? "" : ", " + node.trouble());
        List<Item> inside = new ArrayList<>();
        inside.add(words(x + INNER, y + 18, NORMAL, true, Tone.PLAIN, role, node.trouble() == null ? room : room - SIGN - 4));
        inside.add(words(x + INNER, y + 36, SMALL, false, node.trouble() == null ? Tone.SOFT : Tone.BAD, (node.trouble() == null ? "" : node.trouble() + " · ") + node.details() + " · " + node.model(), room)); // where it stands before what it is: the end may be cut
        if (node.trouble() != null) {
            inside.add(new Sign(right - INNER - SIGN / 2, y + 14, SIGN, Tone.BAD));
        }
        items.add(new Box(x, y, right - x, NODE_HEIGHT, node.trouble() == null ? Tone.SOFT : Tone.BAD, false, full, "/device/show?tag=" + node.tag(), List.copyOf(inside)));
        aside(node, link, right + GAP);
        double bottom = y + NODE_HEIGHT;
        y = bottom + GAP;
        double trunk = x + TRUNK;
        double last = bottom;
        List<RoomPorts> own = roomsOf.getOrDefault(node.id(), List.of());
        if (!own.isEmpty()) {
            last = rooms(own, x + INDENT, trunk);
        }
        for (Node child : children(node)) {
            if (placed.contains(child.id())) {
                continue;
            }
            Link by = below.get(node.id()).stream().filter(l -> l.lower() == child.id()).findFirst().orElseThrow();
            last = y + NODE_HEIGHT / 2;
            double childX = PAD + Math.min(depth + 1, DEEPEST) * INDENT;
            if (childX > trunk) {
                items.add(new Line(trunk, last, childX, last, stroke(by.medium()), Tone.PLAIN));
            }
            node(child, depth + 1, by);
        }
        if (last > bottom) {
            items.add(new Line(trunk, bottom, trunk, last, Stroke.SOLID, Tone.PLAIN));
        }
    }

    /** Beside a node: how it is fed, and by which others too. */
    private void aside(Node node, Link link, double x) {
        double room = width - PAD - x;
        if (room < NODE_WIDTH / 4) {
            return;
        }
        if (link != null) {
            String words = Texts.of(locale, "network.medium." + link.medium()) + (link.words().isEmpty() ? "" : " · " + link.words());
            items.add(words(x, y + 18, SMALL, false, Tone.SOFT, words, room));
        }
        List<Link> all = above.getOrDefault(node.id(), List.of());
        Set<Long> others = all.stream().map(Link::upper).filter(u -> link == null || u != link.upper()).collect(Collectors.toSet());
        long same = link == null ? 0 : all.stream().filter(l -> l.upper() == link.upper()).count();
        if (!others.isEmpty()) {
            String list = others.stream().map(numbers::get).sorted().map(String::valueOf).collect(Collectors.joining(", "));
            items.add(words(x, y + 36, SMALL, false, Tone.SOFT, text("also", list), room));
        } else if (same > 1) {
            items.add(words(x, y + 36, SMALL, false, Tone.SOFT, text("lines", same), room));
        }
    }

    /**
     * Rows of rooms, group by group, each row on a rail.
     *
     * @param trunk where the rails come from; null for rooms that hang on nothing
     * @return height of the last rail
     */
    private double rooms(List<RoomPorts> some, double x, Double trunk) {
        int columns = (int) Math.max(1, (width - PAD - x + ROOM_GAP) / (ROOM_WIDTH + ROOM_GAP));
        double height = ROOM_HEIGHT + (marks.isEmpty() ? 0 : STATE_HEIGHT);
        double rail = y;
        Map<String, List<RoomPorts>> groups = some.stream().collect(Collectors.groupingBy(RoomPorts::group, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<RoomPorts>> group : groups.entrySet()) {
            cuts.add(y - 2);
            items.add(words(x, y + SMALL, SMALL, true, Tone.SOFT, group.getKey(), width - PAD - x));
            y += CAPTION;
            List<RoomPorts> all = group.getValue();
            for (int from = 0; from < all.size(); from += columns) {
                if (from > 0) {
                    cuts.add(y - 2);
                }
                List<RoomPorts> row = all.subList(from, Math.min(all.size(), from + columns));
                rail = y;
                for (int i = 0; i < row.size(); i++) {
                    double left = x + i * (ROOM_WIDTH + ROOM_GAP);
                    if (trunk != null) {
                        items.add(new Line(left + TRUNK, rail, left + TRUNK, rail + RAIL, Stroke.SOLID, Tone.PLAIN));
                    }
                    room(row.get(i), left, trunk == null ? rail : rail + RAIL, height);
                }
                if (trunk != null) {
                    items.add(new Line(trunk, rail, x + (row.size() - 1) * (ROOM_WIDTH + ROOM_GAP) + TRUNK, rail, Stroke.SOLID, Tone.PLAIN));
                }
                y += (trunk == null ? 0 : RAIL) + height + ROOM_GAP;
            }
        }
        y += GAP - ROOM_GAP;
        return rail;
    }

    private void room(RoomPorts room, double x, double top, double height) {
        RoomMark mark = marks.get(room.id());
        Tone tone = mark == null ? Tone.PLAIN : mark.tone();
        double inner = ROOM_WIDTH - 2 * INNER;
        String ports = room.ports() > 0 ? text("ports", room.ports()) : text("noPorts") + found(mark, "");
        String here = room.ports() == 0 ? mark == null || mark.found() == null ? text("noPorts.short") : found(mark, ".short")
            : room.others() == 0 || room.node() == null ? ports : text("portsHere", room.ports(), room.others());
        List<Item> inside = new ArrayList<>();
        inside.add(words(x + INNER, top + 17, BIG, true, Tone.PLAIN, room.number(), mark == null ? inner : inner - SIGN - 4));
        inside.add(words(x + INNER, top + 31, SMALL, false, Tone.SOFT, room.name() == null ? "" : room.name(), inner));
        inside.add(words(x + INNER, top + 46, SMALL, false, Tone.PLAIN, here, inner));
        if (mark != null) {
            inside.add(new Sign(x + ROOM_WIDTH - INNER - SIGN / 2, top + 12, SIGN, tone));
            inside.add(words(x + INNER, top + 62, SMALL, true, tone, mark.word(), inner));
        }
        String full = room.number() + (room.name() == null || room.name().isBlank() ? "" : " — " + room.name()) + ", " + room.group() + ", " + ports + (mark == null ? "" : ", " + mark.word());
        items.add(new Box(x, top, ROOM_WIDTH, height, tone, tone == Tone.UNKNOWN || room.ports() == 0 && mark == null, full, "/network/room?id=" + room.id(), List.copyOf(inside)));
    }

    /** What was found where the registry knows of no port. @param length of the words, the end of their key */
    private String found(RoomMark mark, String length) {
        if (mark == null || mark.found() == null) {
            return "";
        }
        String words = mark.working() == null ? text("found" + length, mark.found()) : text("working" + length, mark.found(), mark.working());
        return length.isEmpty() ? ", " + words : words;
    }

    private void heading(String key) {
        y += GAP / 2;
        cuts.add(y - 2);
        items.add(words(PAD, y + BIG, BIG, true, Tone.PLAIN, Texts.of(locale, key), width - 2 * PAD));
        y += BIG + GAP;
    }

    private void legend() {
        List<Medium> media = plan.links().stream().map(Link::medium).distinct().sorted().toList();
        if (media.isEmpty()) {
            return;
        }
        cuts.add(y - 2);
        double x = PAD;
        for (Medium medium : media) {
            items.add(new Line(x, y + 8, x + 36, y + 8, stroke(medium), Tone.PLAIN));
            String word = Texts.of(locale, "network.medium." + medium);
            items.add(words(x + 42, y + 12, SMALL, false, Tone.SOFT, word, 100));
            x += 60 + SketchText.width(word, SMALL, false);
        }
        y += 20;
    }

    /** What the drawing says, in sentences. */
    private String description() {
        int ports = plan.rooms().stream().mapToInt(RoomPorts::ports).sum();
        StringBuilder words = new StringBuilder(text("describe", plan.connections().size(), plan.nodes().size(), plan.rooms().size(), ports));
        marks.values().stream().collect(Collectors.groupingBy(RoomMark::word, TreeMap::new, Collectors.counting()))
            .forEach((word, count) -> words.append(' ').append(text("describe.state", word, count)));
        return words.toString();
    }

    private static Stroke stroke(Medium medium) {
        return switch (medium) {
            case COPPER -> Stroke.SOLID;
            case FIBRE -> Stroke.DOUBLE;
            case RADIO -> Stroke.DASHED;
        };
    }

    private static Words words(double x, double y, double size, boolean strong, Tone tone, String text, double room) {
        return new Words(x, y, size, strong, tone, Anchor.START, SketchText.fit(text, size, strong, room));
    }

    private String text(String key, Object... args) {
        return Texts.of(locale, "network.drawing." + key, args);
    }
}
