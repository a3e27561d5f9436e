package kabinet.delivery.entity;

/** What a delivery came in with. */
public enum DocumentFormat {
    /** УПД of the order of the tax service of 19.12.2018 № ММВ-7-15/820@: in use until 31.03.2025. */
    UPD_501,
    /** УПД of the order of 19.12.2023 № ЕД-7-26/970@. */
    UPD_502,
    /** УПД of the same order as amended: the only one in use from 01.04.2025. */
    UPD_503,
    /** ТОРГ-12 as XML, order of 30.11.2015 № ММВ-7-10/551@: in use until 31.12.2025. */
    TORG12_XML,
    /** The paper form ТОРГ-12 (ОКУД 0330212) filled in as a workbook. */
    TORG12_SHEET,
    /** Typed in from paper. */
    PAPER;

    public boolean isUpd() {
        return this == UPD_501 || this == UPD_502 || this == UPD_503;
    }
}
