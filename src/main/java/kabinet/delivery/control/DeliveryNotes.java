package kabinet.delivery.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kabinet.base.Counted;
import kabinet.base.Inn;
import kabinet.base.LookAlikes;
import kabinet.base.Uniqueness;
import kabinet.base.Where;
import kabinet.delivery.entity.DeliveryFilter;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DeliveryRow;
import kabinet.delivery.entity.DeliveryState;
import kabinet.delivery.entity.LineKind;

/** Deliveries within the caller's scope and those of the district. */
@ApplicationScoped
public class DeliveryNotes {

    private static final String CARD = """
        select n from DeliveryNote n join fetch n.supplier left join fetch n.school left join fetch n.contract c left join fetch c.notice left join fetch n.corrects
        """;
    private static final String ROW = """
        select new kabinet.delivery.entity.DeliveryRow(n.id, n.format, n.number, n.date, n.correction, p.name, s.shortName, c.id, c.number,
            n.gross, n.state, n.dueOn, n.deliveredOn, n.acceptedOn, n.setUpOn)
        from DeliveryNote n join n.supplier p left join n.school s left join n.contract c
        """;

    @PersistenceContext
    EntityManager em;

    public void add(DeliveryNote note) {
        em.persist(note);
    }

    /** Stores a line of a stored note. */
    public void add(DeliveryLine line) {
        em.persist(line);
    }

    /** @throws kabinet.base.DuplicateException if the document is booked already, by whomever */
    public void write(DeliveryNote note) {
        Uniqueness.guard(em::flush, Map.of("uk_delivery_note_document", "delivery.duplicate"), note.getNumber(), note.getDate());
    }

    /** With all it refers to. */
    public Optional<DeliveryNote> find(Long id) {
        return em.createQuery(CARD + "where n.id = :id", DeliveryNote.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** Documents of these numbers and days by sellers with these ИНН, corrections among them. @param numberKeys folded as the notes keep them */
    public List<DeliveryNote> named(Collection<String> inns, Collection<String> numberKeys, Collection<LocalDate> dates) {
        return em.createQuery("select n from DeliveryNote n join fetch n.supplier s where s.inn in :inns and n.numberKey in :numbers and n.date in :dates", DeliveryNote.class)
            .setParameter("inns", Set.copyOf(inns)).setParameter("numbers", Set.copyOf(numberKeys)).setParameter("dates", Set.copyOf(dates)).getResultList();
    }

    /** A line with its note. */
    public Optional<DeliveryLine> findLine(Long id) {
        return em.createQuery("select l from DeliveryLine l join fetch l.note where l.id = :id", DeliveryLine.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** For whoever moves it on: two at once wait for each other. */
    public Optional<DeliveryNote> lock(Long id) {
        return Optional.ofNullable(em.find(DeliveryNote.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Lets whoever saw an earlier version know that something of a locked delivery was moved on, though its own row says the same. */
    public void touch(DeliveryNote note) {
        em.lock(note, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** In the order of the document, with what they fulfil; {@code first} from 0. */
    public List<DeliveryLine> lines(Long noteId, int first, int limit) {
        return em.createQuery("select l from DeliveryLine l left join fetch l.contractLine where l.note.id = :note order by l.number, l.id", DeliveryLine.class)
            .setParameter("note", noteId).setFirstResult(first).setMaxResults(limit).getResultList();
    }

    /** The lines of a note after the one with the id, with what they fulfil, in the order of ids: they are stored in the order of the document. */
    public List<DeliveryLine> linesAfter(Long noteId, long id, int limit) {
        return em.createQuery("select l from DeliveryLine l left join fetch l.contractLine where l.note.id = :note and l.id > :after order by l.id", DeliveryLine.class)
            .setParameter("note", noteId).setParameter("after", id).setMaxResults(limit).getResultList();
    }

    public int lineCount(Long noteId) {
        return Math.toIntExact(em.createQuery("select count(l) from DeliveryLine l where l.note.id = :note", Long.class).setParameter("note", noteId).getSingleResult());
    }

    /** As {@link #lines(Long, int, int)}, but either goods or works, services and rights. */
    public List<DeliveryLine> lines(Long noteId, boolean goods, int first, int limit) {
        return em.createQuery("select l from DeliveryLine l left join fetch l.contractLine where l.note.id = :note and l.kind in :kinds order by l.number, l.id", DeliveryLine.class)
            .setParameter("note", noteId).setParameter("kinds", kinds(goods)).setFirstResult(first).setMaxResults(limit).getResultList();
    }

    public int lineCount(Long noteId, boolean goods) {
        return Math.toIntExact(em.createQuery("select count(l) from DeliveryLine l where l.note.id = :note and l.kind in :kinds", Long.class)
            .setParameter("note", noteId).setParameter("kinds", kinds(goods)).getSingleResult());
    }

    private static Set<LineKind> kinds(boolean goods) {
        return goods ? EnumSet.of(LineKind.GOODS) : EnumSet.complementOf(EnumSet.of(LineKind.GOODS));
    }

    /** The newest documents first. */
    public List<DeliveryRow> page(DeliveryFilter filter, int first, int size) {
        Where where = where(filter);
        return where.bind(em.createQuery(ROW + where.hql() + " order by n.date desc, n.id desc", DeliveryRow.class))
            .setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int count(DeliveryFilter filter) {
        Where where = where(filter);
        String joins = where.hql().contains("p.") ? "from DeliveryNote n join n.supplier p" : "from DeliveryNote n";
        return Math.toIntExact(where.bind(em.createQuery(Counted.query("n.id", joins + where.hql()), Long.class)).getSingleResult());
    }

    /** The deliveries of the filter after the one with the id, in the order of ids. */
    public List<DeliveryNote> after(DeliveryFilter filter, long id, int limit) {
        Where where = where(filter).and("n.id > :after", "after", id);
        return where.bind(em.createQuery(CARD.replace("join fetch n.supplier", "join fetch n.supplier p") + where.hql() + " order by n.id", DeliveryNote.class))
            .setMaxResults(limit).getResultList();
    }

    /** All of the filter in the order of their dates, read in portions: for the register of a period. */
    public Stream<DeliveryRow> stream(DeliveryFilter filter) {
        Where where = where(filter);
        return where.bind(em.createQuery(ROW + where.hql() + " order by n.date, n.id", DeliveryRow.class)).setHint("org.hibernate.fetchSize", 500).getResultStream();
    }

    /** The document that a correction corrects: the newest of the same seller and number, of the same or an earlier day, that still counts. */
    public Optional<DeliveryNote> original(Long supplierId, String number, LocalDate date) {
        return em.createQuery("""
                select n from DeliveryNote n where n.supplier.id = :supplier and n.numberKey = :number and n.date <= :date and n.state in :counting
                order by n.date desc, n.id desc""", DeliveryNote.class)
            .setParameter("supplier", supplierId).setParameter("number", LookAlikes.key(number, DeliveryNote.NUMBER_LENGTH)).setParameter("date", date)
            .setParameter("counting", DeliveryState.COUNTING).setMaxResults(1).getResultStream().findFirst();
    }

    /** What corrects the document, the newest first. */
    public List<DeliveryNote> correctionsOf(Long noteId) {
        return em.createQuery("select n from DeliveryNote n join fetch n.supplier where n.corrects.id = :note order by n.id desc", DeliveryNote.class)
            .setParameter("note", noteId).getResultList();
    }

    private static Where where(DeliveryFilter filter) {
        Where where = new Where().equal("n.school.id", "school", filter.schoolId()).equal("n.state", "state", filter.state())
            .equal("n.contract.id", "contract", filter.contractId());
        if (filter.text() != null && Inn.isValid(filter.text())) {
            where.and("p.inn = :inn", "inn", filter.text());
        } else if (filter.text() != null) {
            where.and("n.numberKey like :text escape '!'", "text", Where.begins(LookAlikes.key(filter.text(), DeliveryNote.NUMBER_LENGTH)));
        }
        if (filter.from() != null) {
            where.and("n.date >= :from", "from", filter.from());
        }
        if (filter.to() != null) {
            where.and("n.date <= :to", "to", filter.to());
        }
        if (Boolean.TRUE.equals(filter.late())) {
            where.and("n.state in :open and n.dueOn < :today", "open", EnumSet.of(DeliveryState.DELIVERED, DeliveryState.ACCEPTED)).with("today", LocalDate.now());
        }
        return where;
    }
}
