package kabinet.organisation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kabinet.access.entity.Callers;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.Inn;
import kabinet.base.Kpp;
import kabinet.base.Ogrn;
import kabinet.base.Okpo;
import kabinet.document.control.TableWriter;
import kabinet.exchange.control.Changes;
import kabinet.exchange.control.Exporter;
import kabinet.exchange.control.Line;
import kabinet.exchange.control.Lookup;
import kabinet.exchange.control.TableImporter;
import kabinet.exchange.control.Words;
import kabinet.exchange.entity.Column;
import kabinet.organisation.entity.InventoryNumberTemplate;
import kabinet.organisation.entity.School;
import kabinet.organisation.entity.SettlementType;

/** Schools as a table, one a row, matched by code or by ИНН. A new school gets its main building. */
@ApplicationScoped
public class SchoolsSheet implements TableImporter, Exporter {

    /** Names the school in every table that has rows of schools. */
    public static final Column CODE = Column.of("school", "organisation.sheet.school", true, School.CODE_LENGTH, "4");
    static final Column SHORT_NAME = Column.of("shortName", "organisation.sheet.shortName", true, School.SHORT_NAME_LENGTH, "МБОУ СОШ № 4");
    static final Column NAME = Column.of("name", "organisation.sheet.fullName", false, School.NAME_LENGTH,
        "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 4»");
    static final Column INN = Column.of("inn", "organisation.sheet.inn", true, Inn.MAX_LENGTH, "7707083893");
    static final Column KPP = Column.of("kpp", "organisation.sheet.kpp", false, 9, "330501001");
    static final Column OGRN = Column.of("ogrn", "organisation.sheet.ogrn", false, 15, "1027700132195");
    static final Column OKPO = Column.of("okpo", "organisation.sheet.okpo", false, 10, "00032537");
    static final Column OKTMO = Column.of("oktmo", "organisation.sheet.oktmo", false, 11, "17725000");
    static final Column SETTLEMENT = Column.of("settlementType", "organisation.sheet.settlementType", false, 20, "город");
    static final Column ADDRESS = Column.of("address", "organisation.sheet.address", false, School.ADDRESS_LENGTH, "г. Ковров, ул. Букварная, д. 12");
    static final Column SPEED = Column.of("internetSpeed", "organisation.sheet.internetSpeed", false, 20, "100");
    static final Column GUARANTEED = Column.of("guaranteedTraffic", "organisation.sheet.guaranteedTraffic", false, 10, "да");
    static final Column TEMPLATE = Column.of("inventoryNumberTemplate", "organisation.sheet.inventoryNumberTemplate", false, School.TEMPLATE_LENGTH,
        InventoryNumberTemplate.DEFAULT);

    @Inject
    Schools schools;

    @Override
    public String kind() {
        return "schools";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.ADMINISTER);
    }

    @Override
    public List<Column> columns() {
        return List.of(CODE, SHORT_NAME, NAME, INN, KPP, OGRN, OKPO, OKTMO, SETTLEMENT, ADDRESS, TEMPLATE);
    }

    /** What a school's internet is, is told by its connections. */
    @Override
    public Map<Column, String> moved() {
        return Map.of(SPEED, "organisation.warning.column-of-connections", GUARANTEED, "organisation.warning.column-of-connections");
    }

    /** @throws ForbiddenException for a caller of single schools: whether a code or an ИНН is taken elsewhere is not theirs to learn */
    @Override
    public Reading begin(boolean booking) {
        if (!Callers.current().wholeDistrict()) {
            throw new ForbiddenException();
        }
        return new Rows(booking);
    }

    private final class Rows implements Reading {

        private final boolean booking;
        private final Lookup<School> byCode = new Lookup<>();
        private final Lookup<School> byInn = new Lookup<>();
        private final Words<SettlementType> settlements = new Words<>(SettlementType.class, "organisation.settlement");

        Rows(boolean booking) {
            this.booking = booking;
            schools.all().forEach(school -> {
                byCode.put(school.getCode(), school);
                byInn.put(school.getInn(), school);
            });
        }

        @Override
        public void take(List<Line> portion, int round) {
            portion.forEach(this::take);
        }

        private void take(Line line) {
            String code = line.text(CODE);
            String shortName = line.text(SHORT_NAME);
            String inn = line.text(INN, Inn::isValid, "organisation.fault.invalid-inn");
            if (code != null) {
                line.once(CODE, List.of("code", Lookup.key(code)));
            }
            if (inn != null) {
                line.once(INN, List.of("inn", inn));
            }
            School known = code == null ? null : byCode.get(code);
            School ofInn = inn == null ? null : byInn.get(inn);
            if (known == null) {
                known = ofInn;
            } else if (ofInn != null && !ofInn.equals(known)) {
                line.fault(INN, "organisation.fault.inn-taken");
            }
            boolean complete = code != null && shortName != null && inn != null;
            School school = known != null ? known : new School(schools.district(), complete ? code : "-", complete ? shortName : "-", complete ? inn : "-");
            Changes changes = new Changes(known == null);
            changes.set(code, school::getCode, school::setCode);
            changes.set(shortName, school::getShortName, school::setShortName);
            changes.set(inn, school::getInn, school::setInn);
            details(line, school, changes);
            if (booking && known == null && !line.isFaulty()) {
                schools.add(school);
            }
            line.came(CODE, changes.outcome());
        }

        private void details(Line line, School school, Changes changes) {
            changes.set(line.text(NAME), school::getName, school::setName);
            changes.set(line.text(KPP, Kpp::isValid, "organisation.fault.invalid-kpp"), school::getKpp, school::setKpp);
            changes.set(line.text(OGRN, Ogrn::isValid, "organisation.fault.invalid-ogrn"), school::getOgrn, school::setOgrn);
            changes.set(line.text(OKPO, Okpo::isValid, "organisation.fault.invalid-okpo"), school::getOkpo, school::setOkpo);
            changes.set(line.text(OKTMO, code -> code.matches("\\d{8}|\\d{11}"), "organisation.fault.invalid-oktmo"), school::getOktmo, school::setOktmo);
            changes.set(line.value(SETTLEMENT, settlements::read, "organisation.fault.invalid-settlement-type"), school::getSettlementType, school::setSettlementType);
            changes.set(line.text(ADDRESS), school::getAddress, school::setAddress);
            changes.set(line.text(TEMPLATE, Rows::isTemplate, "organisation.fault.invalid-template"), school::getInventoryNumberTemplate, school::setInventoryNumberTemplate);
        }

        private static boolean isTemplate(String text) {
            try {
                InventoryNumberTemplate.check(text);
                return true;
            } catch (BusinessException e) {
                return false;
            }
        }
    }

    @Override
    public boolean isPersonal() {
        return false;
    }

    @Override
    public Map<String, Function<String, ?>> filters() {
        return Map.of();
    }

    @Override
    public int write(TableWriter table, Map<String, String> filter) throws IOException {
        Words<SettlementType> settlements = new Words<>(SettlementType.class, "organisation.settlement");
        List<School> all = schools.all();
        for (School s : all) {
            table.row(s.getCode(), s.getShortName(), s.getName(), s.getInn(), s.getKpp(), s.getOgrn(), s.getOkpo(), s.getOktmo(),
                settlements.written(s.getSettlementType()), s.getAddress(), s.getInventoryNumberTemplate());
        }
        return all.size();
    }
}
