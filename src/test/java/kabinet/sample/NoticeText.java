package kabinet.sample;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * A notice written as ЕИС gives out {@code epNotificationEF2020}. Those of 2020 and 2021 had older types then; the present one says the same of them and is the
 * one that people download today.
 */
record NoticeText(Purchase purchase, List<Item> items) {

    private static final String ZONE = "+03:00";

    /** A line. @param price of a piece with VAT */
    record Item(String name, String okpd2, BigDecimal quantity, BigDecimal price, BigDecimal amount) {
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        StringBuilder objects = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            objects.append(item(items.get(i), i + 1));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <ns7:export xmlns="http://zakupki.gov.ru/oos/EPtypes/1" xmlns:ns2="http://zakupki.gov.ru/oos/base/1" xmlns:ns3="http://zakupki.gov.ru/oos/common/1" \
                xmlns:ns7="http://zakupki.gov.ru/oos/export/1">
                 <ns7:epNotificationEF2020 schemeVersion="14.2">
                  <id>{serial}</id>
                  <commonInfo>
                   <purchaseNumber>{number}</purchaseNumber>
                   <docNumber>№{number}</docNumber>
                   <plannedPublishDate>{published}{zone}</plannedPublishDate>
                   <publishDTInEIS>{published}T11:24:40.359{zone}</publishDTInEIS>
                   <href>https://zakupki.gov.ru/epz/order/notice/ea20/view/common-info.html?regNumber={number}</href>
                   <placingWay><ns2:code>EAP20</ns2:code><ns2:name>Электронный аукцион</ns2:name></placingWay>
                   <purchaseObjectInfo>{object}</purchaseObjectInfo>
                  </commonInfo>
                  <purchaseResponsibleInfo>
                   <responsibleOrgInfo>
                    <regNum>03990000070</regNum>
                    <fullName>{authority}</fullName>
                    <INN>{inn}</INN>
                    <KPP>{kpp}</KPP>
                   </responsibleOrgInfo>
                   <responsibleRole>CU</responsibleRole>
                  </purchaseResponsibleInfo>
                  <notificationInfo>
                   <procedureInfo>
                    <collectingInfo><startDT>{published}T11:24:40{zone}</startDT><endDT>{until}T09:00:00{zone}</endDT></collectingInfo>
                    <biddingDate>{until}{zone}</biddingDate>
                    <summarizingDate>{summed}{zone}</summarizingDate>
                   </procedureInfo>
                   <contractConditionsInfo>
                    <maxPriceInfo><maxPrice>{price}</maxPrice><currency><ns2:code>RUB</ns2:code><ns2:name>Российский рубль</ns2:name></currency></maxPriceInfo>
                   </contractConditionsInfo>
                   <customerRequirementsInfo>
                    <customerRequirementInfo>
                     <customer><regNum>03990000070</regNum><fullName>{authority}</fullName></customer>
                     <contractConditionsInfo>
                      <maxPriceInfo><maxPrice>{price}</maxPrice></maxPriceInfo>
                      <IKZInfo>
                       <purchaseCode>{ikz}</purchaseCode>
                       <publishYear>{year}</publishYear>
                       <OKPD2Info><undefined>0000</undefined></OKPD2Info>
                       <KVRInfo><kvr><ns2:code>244</ns2:code></kvr></KVRInfo>
                       <customerCode>3{inn}{kpp}</customerCode>
                       <purchaseNumber>{plan}</purchaseNumber>
                       <purchaseOrderNumber>001</purchaseOrderNumber>
                      </IKZInfo>
                     </contractConditionsInfo>
                    </customerRequirementInfo>
                   </customerRequirementsInfo>
                   <purchaseObjectsInfo>
                    <notDrugPurchaseObjectsInfo>
                {objects}     <totalSum>{total}</totalSum>
                    </notDrugPurchaseObjectsInfo>
                   </purchaseObjectsInfo>
                  </notificationInfo>
                 </ns7:epNotificationEF2020>
                </ns7:export>
                """
                .replace("{serial}", Integer.toString(purchase.year() * 1000 + purchase.serial())).replace("{number}", purchase.noticeNumber())
                .replace("{published}", day(purchase.published())).replace("{until}", day(purchase.bidsUntil())).replace("{summed}", day(purchase.summedUp()))
                .replace("{zone}", ZONE).replace("{object}", purchase.object()).replace("{authority}", Purchase.AUTHORITY.name()).replace("{inn}", Purchase.AUTHORITY.inn())
                .replace("{kpp}", Purchase.AUTHORITY.kpp()).replace("{price}", purchase.planned().toPlainString()).replace("{ikz}", purchase.purchaseCode())
                .replace("{year}", Integer.toString(purchase.year())).replace("{plan}", "%04d".formatted(purchase.serial())).replace("{objects}", objects)
                .replace("{total}", items.stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString());
    }

    private static String item(Item item, int number) {
        return """
                     <purchaseObject>
                      <sid>%d</sid>
                      <name>%s</name>
                      <OKPD2><ns2:OKPDCode>%s</ns2:OKPDCode></OKPD2>
                      <OKEI><ns2:code>796</ns2:code><ns2:nationalCode>шт</ns2:nationalCode><ns2:name>Штука</ns2:name></OKEI>
                      <price>%s</price>
                      <quantity><value>%s</value></quantity>
                      <sum>%s</sum>
                     </purchaseObject>
                """.formatted(number, item.name(), item.okpd2(), item.price().toPlainString(), item.quantity().toPlainString(), item.amount().toPlainString());
    }

    private static String day(LocalDate date) {
        return date.toString();
    }
}
