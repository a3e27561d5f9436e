package kabinet.november.control;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.access.entity.Callers;
import kabinet.base.Texts;
import kabinet.november.entity.BoardCounts;
import kabinet.november.entity.BoardFilter;
import kabinet.november.entity.BoardOrder;
import kabinet.november.entity.BoardRow;
import kabinet.november.entity.BoardState;
import kabinet.november.entity.Campaign;
import kabinet.november.entity.PaperCell;
import kabinet.november.entity.PaperKind;
import kabinet.november.entity.Stage;
import kabinet.organisation.control.Schools;
import kabinet.stocktaking.control.Stocktakes;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakeFilter;
import kabinet.stocktaking.entity.StocktakeState;

/**
 * The campaign as a calendar of whole days: the last day in time of each paper the program makes, with the state of the caller's schools, and the days of counting of their stocktakes. A
 * deadline is one event whatever the number of schools: nobody wants two hundred of them on one day. An event keeps its id as long as it is about the same thing.
 */
@ApplicationScoped
public class NovemberCalendar {

    /** Schools named of each paper, and stocktakes shown: of a district with more, the board tells the rest. */
    static final int MOST = 200;
    /** Longest line without its end, bytes (RFC 5545, 3.1). */
    private static final int LINE = 75;
    private static final String MAKER = "-//Kabinet//November//RU";

    @Inject
    Board board;
    @Inject
    Campaigns campaigns;
    @Inject
    Stocktakes stocktakes;
    @Inject
    Schools schools;

    /** RFC 5545, for the caller. The same on one day unless something has changed. */
    public String write(LocalDate today, Locale locale) {
        return write(today, locale, MOST);
    }

    String write(LocalDate today, Locale locale, int most) {
        Campaign campaign = campaigns.of(Campaign.yearOf(today));
        String address = schools.district().getLabelAddress().toLowerCase(Locale.ROOT);
        String host = address.replaceFirst("^https?://", "").replaceFirst(":\\d+$", "");
        BoardCounts counts = board.counts(campaign, BoardFilter.ALL, today);
        ICalendar calendar = new ICalendar();
        calendar.setProductId(MAKER);
        String name = Texts.of(locale, "november.calendar.name", String.valueOf(campaign.getYear()));
        calendar.setName(name);
        calendar.setRefreshInterval(Duration.builder().hours(6).build()).setParameter("VALUE", "DURATION");
        calendar.addExperimentalProperty("X-WR-CALNAME", name); // programs older than RFC 7986
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT6H");
        Date stamp = Date.from(today.atStartOfDay(ZoneOffset.UTC).toInstant());
        for (PaperKind kind : board.kinds()) {
            List<BoardRow> behind = board.page(campaign, new BoardFilter(null, null, kind, null, BoardOrder.BEHIND), today, 0, most);
            calendar.addEvent(deadline(kind, campaign, counts, behind, locale, address, host, stamp));
        }
        stocktakes.page(new StocktakeFilter(null, null, campaign.getYear(), null), 0, most).stream().filter(t -> t.getState() != StocktakeState.CANCELLED)
            .forEach(t -> calendar.addEvent(counting(t, locale, address, host, stamp)));
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null); // it would count letters, and the standard counts bytes
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(text.toString());
    }

    /** Breaks what is longer than the standard allows, between letters: a line that begins with a blank goes on with the one before. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 20);
        int bytes = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (letter == '\r' || letter == '\n') {
                bytes = 0;
            } else {
                int size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
                if (bytes + size > LINE) {
                    folded.append("\r\n ");
                    bytes = 1;
                }
                bytes += size;
            }
            folded.appendCodePoint(letter);
        }
        return folded.toString();
    }

    /** @param behind the first schools, those furthest behind before others */
    private static VEvent deadline(PaperKind kind, Campaign campaign, BoardCounts counts, List<BoardRow> behind, Locale locale, String address, String host, Date stamp) {
        String paper = Texts.of(locale, "november.paperKind." + kind);
        VEvent event = event("november-" + campaign.getYear() + '-' + kind + '@' + host, campaign.due(kind), campaign.due(kind), stamp);
        Long only = Callers.current().onlySchool();
        if (only != null && behind.size() == 1) {
            event.setSummary(Texts.of(locale, "november.calendar.deadline.one", paper, behind.get(0).school(), words(behind.get(0).of(kind), locale)));
        } else {
            event.setSummary(Texts.of(locale, "november.calendar.deadline", paper, counts.of(kind, BoardState.APPROVED), counts.schools()));
        }
        List<String> lines = new ArrayList<>();
        if (counts.schools() != 1) {
            lines.add(Stream.of(Stage.values()).filter(stage -> counts.of(kind, BoardState.of(stage)) > 0)
                .map(stage -> Texts.of(locale, "november.stage." + stage) + " — " + counts.of(kind, BoardState.of(stage))).collect(Collectors.joining(", ")));
            lines.add("");
        }
        List<BoardRow> named = behind.stream().filter(row -> row.of(kind).isOpen()).toList();
        named.forEach(row -> lines.add(row.school() + ": " + words(row.of(kind), locale)));
        if (counts.open(kind) > named.size()) {
            lines.add(Texts.of(locale, "november.calendar.more", counts.open(kind) - named.size()));
        }
        event.setDescription(String.join("\n", lines));
        event.setUrl(address + "/november/list?year=" + campaign.getYear());
        return event;
    }

    private static String words(PaperCell cell, Locale locale) {
        String stage = Texts.of(locale, "november.stage." + cell.stage());
        return cell.rooms() == null ? stage : stage + ", " + Texts.of(locale, "november.rooms", cell.rooms().done(), cell.rooms().of());
    }

    private static VEvent counting(Stocktake stocktake, Locale locale, String address, String host, Date stamp) {
        VEvent event = event("stocktake-" + stocktake.getId() + '@' + host, stocktake.getBeginsOn(), lastDay(stocktake), stamp);
        String state = Texts.of(locale, "stocktaking.stocktakeState." + stocktake.getState());
        boolean over = stocktake.getState() == StocktakeState.COMPLETED || stocktake.getState() == StocktakeState.APPROVED;
        String school = stocktake.getSchool().getShortName();
        event.setSummary(over ? Texts.of(locale, "november.calendar.counted", school, state) : Texts.of(locale, "november.calendar.counting", school));
        event.setDescription(Texts.of(locale, "november.calendar.order", stocktake.getOrderNumber(), stocktake.getOrderDate()) + "\n" + state);
        event.setUrl(address + "/stocktake/show?id=" + stocktake.getId());
        return event;
    }

    /** Who is through before the planned day has the days after it free. */
    static LocalDate lastDay(Stocktake stocktake) {
        if (stocktake.getCompletedAt() == null) {
            return stocktake.getEndsOn();
        }
        LocalDate completed = stocktake.getCompletedAt().atZone(ZoneId.systemDefault()).toLocalDate();
        return completed.isAfter(stocktake.getEndsOn()) ? stocktake.getEndsOn() : completed.isBefore(stocktake.getBeginsOn()) ? stocktake.getBeginsOn() : completed;
    }

    /** Whole days, of which nobody is busy. @param last day of it; the format wants the one after it */
    private static VEvent event(String uid, LocalDate first, LocalDate last, Date stamp) {
        VEvent event = new VEvent();
        event.setUid(uid);
        event.setDateTimeStamp(stamp);
        event.setDateStart(new DateStart(day(first)));
        event.setDateEnd(new DateEnd(day(last.plusDays(1))));
        event.setTransparency(Transparency.transparent());
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
