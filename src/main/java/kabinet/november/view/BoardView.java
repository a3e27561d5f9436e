package kabinet.november.view;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.base.Texts;
import kabinet.november.entity.BoardFilter;
import kabinet.november.entity.BoardOrder;
import kabinet.november.entity.BoardState;
import kabinet.november.entity.Campaign;
import kabinet.november.entity.PaperKind;

/** What of the board is asked for, as its address says it: the same for the page and its paper. */
public abstract class BoardView implements Serializable {

    private static final long serialVersionUID = 1L;

    private Integer year;
    private String q;
    private PaperKind paper;
    private BoardState state;
    private BoardOrder order;

    /** What the board is narrowed by, and the address without it. */
    public record Chip(String label, String href) implements Serializable {
    }

    BoardFilter filter() {
        return new BoardFilter(null, q, paper, state, order);
    }

    /** Takes this campaign's year unless another is asked for. */
    int settleYear() {
        if (year == null) {
            year = Campaign.yearOf(LocalDate.now());
        }
        return year;
    }

    /** @param without may be null */
    String query(String without, Map<String, ?> instead) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("year", year);
        parameters.put("q", filter().q());
        parameters.put("paper", paper);
        parameters.put("state", state);
        parameters.put("order", order);
        parameters.putAll(instead);
        return parameters.entrySet().stream().filter(e -> e.getValue() != null && !e.getKey().equals(without) && !("paper".equals(e.getKey()) && "state".equals(without)))
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue().toString(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /** The whole filter as an address says it. */
    public String getQuery() {
        return query(null, Map.of());
    }

    /** The filter with another state. */
    public String ofState(PaperKind kind, BoardState wanted) {
        return query(null, Map.of("paper", kind, "state", wanted));
    }

    List<Chip> chips(Locale locale, PaperKind first) {
        return Stream.of(
            filter().q() == null ? null : new Chip("«" + filter().q() + "»", "?" + query("q", Map.of())),
            state == null ? null : new Chip(Texts.of(locale, "november.paperKind." + (paper == null ? first : paper)) + ": " + Texts.of(locale, "november.boardState." + state), "?" + query("state", Map.of())))
            .filter(chip -> chip != null).toList();
    }

    public boolean isNarrowed() {
        return filter().q() != null || state != null;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public PaperKind getPaper() {
        return paper;
    }

    public void setPaper(PaperKind paper) {
        this.paper = paper;
    }

    public BoardState getState() {
        return state;
    }

    public void setState(BoardState state) {
        this.state = state;
    }

    public BoardOrder getOrder() {
        return order;
    }

    public void setOrder(BoardOrder order) {
        this.order = order;
    }
}
