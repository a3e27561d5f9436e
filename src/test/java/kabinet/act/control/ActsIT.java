package kabinet.act.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Role;
import kabinet.act.boundary.ActRegister;
import kabinet.act.boundary.ArchiveCheck;
import kabinet.act.boundary.Verification;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActDraft;
import kabinet.act.entity.ActFilter;
import kabinet.act.entity.ActTotal;
import kabinet.act.entity.ArchiveCheckState;
import kabinet.act.entity.DamagedArchiveException;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.house.Acting;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acts made by a caller that exists in tests alone. */
class ActsIT extends Acting {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    /** A hundred numbers for each minute in which a run begins, so that a second run on the same database takes others. */
    private static int schoolsMade = (int) (System.currentTimeMillis() / 60_000 % 1000) * 100;

    @Inject
    Acts acts;
    @Inject
    ActFiles files;
    @Inject
    ActRegister register;
    @Inject
    ArchiveCheck check;
    @Inject
    Verification verification;
    @Inject
    Schools schools;
    @Resource
    ManagedExecutorService executor;
    @PersistenceContext
    EntityManager em;

    private Long own;
    private Long foreign;

    @BeforeEach
    void twoNewSchools() throws Exception {
        own = within(Caller.SYSTEM, this::school);
        foreign = within(Caller.SYSTEM, this::school);
    }

    private Long school() {
        String nine = "3308%05d".formatted(schoolsMade++ % 100_000);
        int[] weights = {2, 4, 10, 3, 5, 9, 4, 6, 8};
        int sum = IntStream.range(0, 9).map(i -> (nine.charAt(i) - '0') * weights[i]).sum();
        String code = "AC" + Long.toString(System.nanoTime() % 1_000_000_000L, 36);
        School school = new School(schools.district(), code, "Школа " + code, nine + sum % 11 % 10);
        schools.add(school);
        em.flush();
        return school.getId();
    }

    private Act make(Long school, String kind, String paper, Act corrects) {
        ActDraft draft = acts.begin(school, kind, 2026, DAY);
        return acts.archive(draft, 7L, "Пробный акт", List.of(new ActTotal("Числится", "3 единицы")),
            new ByteArrayInputStream((paper + draft.fullNumber()).getBytes(StandardCharsets.UTF_8)), "директор Соколова Е. А.", corrects);
    }

    private Act made(Long school, String kind) throws Exception {
        return within(caller(Role.HEAD, school), () -> make(school, kind, "Акт ", null));
    }

    private List<Act> all(Long school) throws Exception {
        return within(Caller.SYSTEM, () -> em.createQuery("select a from Act a left join fetch a.corrects where a.schoolId = :school order by a.link", Act.class)
            .setParameter("school", school).getResultList());
    }

    private Set<String> onDisk(Long school) throws Exception {
        Path folder = files.path(made(school, "PROOF")).getParent();
        try (Stream<Path> papers = Files.list(folder)) {
            return new TreeSet<>(papers.map(p -> p.getFileName().toString()).toList());
        }
    }

    private ArchiveCheckState checked(Long account, Long... of) throws Exception {
        Caller auditor = new Caller(account, "it", "Проверка", Role.VIEWER, Role.VIEWER.rights(), false, Set.of(of));
        as(auditor, () -> {
            check.start();
            return null;
        });
        for (int i = 0; i < 600; i++) {
            ArchiveCheckState state = as(auditor, () -> check.state()).orElseThrow();
            if (!state.running()) {
                return state;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the check does not end");
    }

    private static List<String> told(ArchiveCheckState state) {
        return state.findings().stream().map(f -> f.kind() + " " + f.number()).toList();
    }

    @Test
    void anActIsKeptAsItWasApproved() throws Exception {
        Act act = made(own, "STOCKTAKE");
        Act read = all(own).get(0);
        assertEquals(act, read);
        assertTrue(read.isUnaltered(), "the row says the same after the database");
        assertEquals("Акт 1/2026", Files.readString(files.path(read)));
        assertEquals(List.of(Act.NO_PREVIOUS, 1, 1), List.of(read.getPreviousSha256(), read.getLink(), read.getNumber()));
        assertEquals(HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest("Акт 1/2026".getBytes(StandardCharsets.UTF_8))), read.getSha256());
        Act next = made(own, "LAN");
        assertEquals(List.of(read.getChainSha256(), 2, 1), List.of(next.getPreviousSha256(), next.getLink(), next.getNumber()));
    }

    @Test
    void anActThatFailsLeavesNeitherNumberNorFile() throws Exception {
        made(own, "STOCKTAKE");
        Path[] left = new Path[1];
        assertThrows(IllegalStateException.class, () -> within(caller(Role.HEAD, own), () -> {
            Act act = make(own, "STOCKTAKE", "Неудавшийся ", null);
            left[0] = files.path(act);
            assertTrue(Files.exists(left[0]), "written before the commit");
            throw new IllegalStateException("the registry could not be changed");
        }));
        assertFalse(Files.exists(left[0]));
        assertThrows(BusinessException.class, () -> within(caller(Role.HEAD, own), () -> acts.archive(acts.begin(own, "STOCKTAKE", 2026, DAY), 7L, "Акт", List.of(),
            new ByteArrayInputStream(new byte[0]), "директор", null)));
        assertEquals("2/2026", made(own, "STOCKTAKE").fullNumber());
        assertEquals(3, onDisk(own).size());
        assertTrue(checked(71L, own).sound());
    }

    @Test
    void aDraftOfAnotherTransactionIsRefused() throws Exception {
        ActDraft draft = within(caller(Role.HEAD, own), () -> acts.begin(own, "STOCKTAKE", 2026, DAY));
        made(own, "STOCKTAKE");
        assertThrows(IllegalStateException.class, () -> within(caller(Role.HEAD, own), () -> acts.archive(draft, 7L, "Акт", List.of(), new ByteArrayInputStream(new byte[] {1}), "директор", null)));
        assertEquals(2, onDisk(own).size());
    }

    @Test
    void manyAtOnceGetNumbersWithoutGaps() throws Exception {
        Random random = new Random(7);
        List<Future<Boolean>> running = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Long school = i % 3 == 0 ? foreign : own; // both are without an act when the first ones come
            boolean fails = random.nextInt(4) == 0;
            String kind = i % 5 == 0 ? "LAN" : "STOCKTAKE";
            running.add(executor.submit(() -> {
                try {
                    within(caller(Role.HEAD, school), () -> {
                        Act act = make(school, kind, "Акт ", null);
                        if (fails) {
                            throw new IllegalStateException("fails");
                        }
                        return act;
                    });
                    return true;
                } catch (IllegalStateException e) {
                    return false;
                }
            }));
        }
        int done = 0;
        for (Future<Boolean> one : running) {
            done += one.get() ? 1 : 0;
        }
        assertEquals(done, all(own).size() + all(foreign).size());
        for (Long school : List.of(own, foreign)) {
            List<Act> made = all(school);
            assertEquals(IntStream.rangeClosed(1, made.size()).boxed().toList(), made.stream().map(Act::getLink).toList());
            for (String kind : List.of("STOCKTAKE", "LAN")) {
                List<Integer> numbers = made.stream().filter(a -> a.getKind().equals(kind)).map(Act::getNumber).toList();
                assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers, kind);
            }
        }
        ArchiveCheckState state = checked(72L, own, foreign);
        assertEquals(Collections.emptyList(), told(state));
        assertEquals(done, state.done());
    }

    @Test
    void aCorrectionNamesTheOldActAndIsNamedByIt() throws Exception {
        Act wrong = made(own, "STOCKTAKE");
        Act correction = within(caller(Role.HEAD, own), () -> make(own, "STOCKTAKE", "Исправленный акт ", acts.find(wrong.getId()).orElseThrow()));
        Caller viewer = caller(Role.VIEWER, own);
        assertEquals(List.of("1/2026", "2/2026"), List.of(as(viewer, () -> register.show(correction.getId())).corrects(), as(viewer, () -> register.show(wrong.getId())).correctedBy()));
        assertEquals("2/2026", as(Caller.NOBODY, () -> verification.find(wrong.getCode().text(), "test")).correctedBy());
        assertEquals("act.corrects.twice", assertThrows(BusinessException.class, () -> within(caller(Role.HEAD, own), () -> make(own, "STOCKTAKE", "Ещё ", acts.find(wrong.getId()).orElseThrow()))).key());
        Act theirs = made(foreign, "STOCKTAKE");
        assertEquals("act.corrects.other", assertThrows(BusinessException.class, () -> within(Caller.SYSTEM, () -> make(own, "STOCKTAKE", "Ещё ", acts.find(theirs.getId()).orElseThrow()))).key());
        assertTrue(checked(73L, own).sound());
    }

    @Test
    void anotherSchoolSeesNothingAndMakesNothing() throws Exception {
        Act theirs = made(foreign, "STOCKTAKE");
        Caller head = caller(Role.HEAD, own);
        assertThrows(NotFoundException.class, () -> within(head, () -> acts.begin(foreign, "STOCKTAKE", 2026, DAY)));
        assertThrows(NotFoundException.class, () -> as(head, () -> register.show(theirs.getId())));
        assertThrows(NotFoundException.class, () -> as(head, () -> register.paper(theirs.getId())));
        assertEquals(List.of(), as(head, () -> register.page(new ActFilter(null, null, null), 0, 10)));
        assertEquals(List.of(), as(head, () -> register.page(new ActFilter(foreign, null, null), 0, 10)));
        assertEquals(0, as(head, () -> register.count(new ActFilter(null, 2026, "STOCKTAKE"))));
        assertEquals(List.of(), as(head, () -> register.kinds()));
        assertEquals(0, checked(74L, own).done());
        assertEquals(theirs.fullNumber(), as(head, () -> verification.find(theirs.getCode().text(), "test")).number(), "the code opens it to anybody");
    }

    @Test
    void oneByteChangedInAFileIsFound() throws Exception {
        made(own, "STOCKTAKE");
        Act act = made(own, "STOCKTAKE");
        Path paper = files.path(act);
        byte[] content = Files.readAllBytes(paper);
        content[content.length / 2] ^= 1;
        overwrite(paper, content);
        assertEquals(List.of("ALTERED 2/2026"), told(checked(75L, own)));
        assertEquals("act.damaged.altered", assertThrows(DamagedArchiveException.class, () -> as(caller(Role.VIEWER, own), () -> register.paper(act.getId()))).key());
        content[content.length / 2] ^= 1;
        overwrite(paper, content);
        assertTrue(checked(75L, own).sound());
    }

    @Test
    void aFileThatIsGoneIsFound() throws Exception {
        Act act = made(own, "STOCKTAKE");
        made(own, "STOCKTAKE");
        Files.delete(files.path(act));
        assertEquals(List.of("MISSING 1/2026"), told(checked(76L, own)));
        assertEquals("act.damaged.missing", assertThrows(DamagedArchiveException.class, () -> as(caller(Role.VIEWER, own), () -> register.paper(act.getId()))).key());
    }

    @Test
    void aRowThatWasReachedIntoIsFound() throws Exception {
        for (int i = 0; i < 4; i++) {
            made(own, "STOCKTAKE");
        }
        List<Act> chain = all(own);
        within(Caller.SYSTEM, () -> em.createNativeQuery("update act set totals = '[{\"label\":\"Числится\",\"value\":\"2 единицы\"}]' where id = :id").setParameter("id", chain.get(1).getId()).executeUpdate());
        assertEquals(List.of("ROW 2/2026"), told(checked(77L, own)));
        within(Caller.SYSTEM, () -> em.createNativeQuery("delete from act where id = :id").setParameter("id", chain.get(1).getId()).executeUpdate());
        assertEquals(List.of("BROKEN 3/2026"), told(checked(77L, own)));
        within(Caller.SYSTEM, () -> em.createNativeQuery("delete from act where id = :id").setParameter("id", chain.get(3).getId()).executeUpdate());
        assertEquals(List.of("BROKEN 3/2026", "SHORTENED 3/2026"), told(checked(77L, own)));
        assertEquals("5/2026", made(own, "STOCKTAKE").fullNumber(), "a number whose act was deleted is not given out anew");
    }

    @Test
    void nobodyNeedsARightToCompare() throws Exception {
        Act act = made(own, "STOCKTAKE");
        byte[] paper = Files.readAllBytes(files.path(act));
        assertTrue(as(Caller.NOBODY, () -> verification.isSame(act.getCode().grouped().toLowerCase(), new ByteArrayInputStream(paper), "test")));
        paper[0] ^= 1;
        assertFalse(as(Caller.NOBODY, () -> verification.isSame(act.getCode().text(), new ByteArrayInputStream(paper), "test")));
        assertEquals("act.verify.unknown", assertThrows(BusinessException.class, () -> as(Caller.NOBODY, () -> verification.find("0".repeat(26), "guesser"))).key());
        for (int i = 0; i < 100; i++) {
            assertThrows(BusinessException.class, () -> as(Caller.NOBODY, () -> verification.find("guess", "guesser")));
        }
        assertEquals("act.verify.tooMany", assertThrows(BusinessException.class, () -> as(Caller.NOBODY, () -> verification.find(act.getCode().text(), "guesser"))).key());
        assertEquals("act.verify.tooMany", assertThrows(BusinessException.class, () -> as(Caller.NOBODY, () -> {
            verification.admit("guesser");
            return null;
        })).key(), "nor are files taken from there");
        assertEquals(act.fullNumber(), as(Caller.NOBODY, () -> verification.find(act.getCode().text(), "test")).number(), "others go on");
    }

    private static void overwrite(Path file, byte[] content) throws IOException {
        assertTrue(file.toFile().setWritable(true));
        Files.write(file, content);
    }
}
