package kabinet.delivery.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kabinet.act.entity.Commission;
import kabinet.act.entity.CommissionMember;
import kabinet.base.Money;
import kabinet.base.RussianWords;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.Receipt;
import kabinet.device.control.PaperWords;
import kabinet.document.control.Paper;
import kabinet.document.entity.PaperSignature;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.School;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.Notice;
import kabinet.procurement.entity.Supplier;

/** What the papers of deliveries have in common. They are Russian, because they are filed in a Russian office. */
final class DeliveryWords {

    static final String EXTRACT = "Выписка из акта ";
    static final String ACT = "АКТ ";

    private DeliveryWords() {
    }

    /** The head of a paper: the school's, or the education authority's. @param school null for the district's own */
    static Paper head(Paper paper, School school, District district) {
        return school == null ? paper.organisation(authority(district), authorityCodes(district)) : paper.organisation(school.getPaperName(), PaperWords.codes(school));
    }

    /** The same with room for the head's approval, by hand. */
    static Paper headToApprove(Paper paper, School school, District district) {
        return paper.approved(school == null ? authority(district) : school.getPaperName(), List.of(school == null ? authorityCodes(district) : PaperWords.codes(school)),
            new PaperSignature("Руководитель", ""), null);
    }

    private static String authority(District district) {
        return district.getAuthority() == null || district.getAuthority().isBlank() ? district.getName() : district.getAuthority();
    }

    private static String[] authorityCodes(District district) {
        return district.getInn() == null ? new String[0] : new String[] {codes(district.getInn(), district.getKpp())};
    }

    private static String codes(String inn, String kpp) {
        return (inn == null ? "" : "ИНН\u00A0" + inn) + (kpp == null ? "" : ", КПП\u00A0" + kpp);
    }

    /** Document, contract, notice, supplier and the parties as the document names them: pairs for {@link Paper#facts}. */
    static List<String> basis(DeliveryNote note) {
        List<String> facts = source(note);
        fact(facts, "Покупатель", party(note.getBuyerName(), note.getBuyerInn()));
        fact(facts, "Грузополучатель", note.getConsigneeName() == null || note.getConsigneeName().equals(note.getBuyerName()) ? null : party(note.getConsigneeName(), note.getConsigneeInn()));
        fact(facts, "Товар поступил", PaperWords.date(note.getDeliveredOn()));
        return facts;
    }

    /** Document, contract, notice and supplier. */
    static List<String> source(DeliveryNote note) {
        List<String> facts = new ArrayList<>();
        fact(facts, "Документ поставщика", note.getTitle() + (note.getCorrection().isEmpty() ? "" : ", исправление № " + note.getCorrection()
            + (note.getCorrectionDate() == null ? "" : " от " + PaperWords.date(note.getCorrectionDate()))));
        Contract contract = note.getContract();
        fact(facts, "Основание", contract == null ? note.getBasis() : "контракт № " + contract.getNumber() + " от " + PaperWords.date(contract.getSignedOn())
            + (contract.getRegistryNumber() == null || contract.getRegistryNumber().equals(contract.getNumber()) ? "" : ", реестровый номер " + contract.getRegistryNumber()));
        Notice notice = contract == null ? null : contract.getNotice();
        fact(facts, "Извещение", notice == null || notice.getNumber() == null ? null : "№ " + notice.getNumber());
        fact(facts, "Поставщик", supplier(note.getSupplier()));
        return facts;
    }

    private static String supplier(Supplier supplier) {
        return supplier.getName() + ", " + codes(supplier.getInn(), supplier.getKpp());
    }

    static String party(String name, String inn) {
        return name + (inn == null ? "" : ", " + codes(inn, null));
    }

    /** Who accepted: the commission with its order, or one person. */
    static List<String> acceptance(Receipt receipt) {
        List<String> facts = new ArrayList<>();
        Commission commission = receipt.getCommission();
        if (commission.members().isEmpty()) {
            fact(facts, "Приёмку провёл", receipt.getAcceptedBy());
        } else {
            List<CommissionMember> members = commission.members();
            fact(facts, "Приёмочная комиссия", commission.order().isEmpty() ? "назначена приказом № ______ от «____» ______________ 20___ г." : commission.order());
            fact(facts, "Председатель", person(members.get(0)));
            fact(facts, "Члены комиссии", String.join("; ", members.stream().skip(1).map(DeliveryWords::person).toList()));
        }
        return facts;
    }

    private static String person(CommissionMember member) {
        return member.name() + (member.position().isEmpty() ? "" : ", " + member.position());
    }

    /** The commission in the order of its members, or the one person who accepted; then the supplier's man. */
    static List<PaperSignature> signatures(Receipt receipt) {
        List<PaperSignature> signatures = new ArrayList<>();
        for (CommissionMember member : receipt.getCommission().members()) {
            String role = signatures.isEmpty() ? "Председатель комиссии" : "Член комиссии";
            signatures.add(new PaperSignature(role + (member.position().isEmpty() ? "" : ", " + member.position()), member.name()));
        }
        if (signatures.isEmpty()) {
            signatures.add(new PaperSignature("Принял", receipt.getAcceptedBy()));
        }
        signatures.add(new PaperSignature("Представитель поставщика", ""));
        return signatures;
    }

    static void fact(List<String> facts, String name, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(name);
            facts.add(value);
        }
    }

    static void facts(Paper paper, List<String> facts) {
        paper.facts(facts.toArray(String[]::new));
    }

    /** «41», «1,5». */
    static String quantity(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    static String unit(DeliveryLine line) {
        return Objects.requireNonNullElse(line.getUnitName(), line.getUnitCode() == null ? "—" : "ОКЕИ " + line.getUnitCode());
    }

    /** The name as the document has it, with the article. */
    static String name(DeliveryLine line) {
        return line.getName() + (line.getArticle() == null ? "" : ", арт. " + line.getArticle());
    }

    /** What so much of a line costs; null where the document states no sum. */
    static BigDecimal cost(DeliveryLine line, BigDecimal quantity) {
        if (line.cost() == null) {
            return null;
        }
        return quantity.compareTo(line.getQuantity()) == 0 ? line.cost() : line.cost().multiply(quantity).divide(line.getQuantity(), Money.SCALE, RoundingMode.HALF_UP);
    }

    /** «1 234,50 ₽ (Одна тысяча двести тридцать четыре рубля 50 копеек)». */
    static String amount(BigDecimal sum) {
        return Money.format(sum) + " (" + RussianWords.amount(sum) + ")";
    }

    static String number(BigDecimal amount) {
        return amount == null ? "—" : Money.formatNumber(amount);
    }
}
