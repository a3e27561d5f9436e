package kabinet.device.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import kabinet.access.control.Boundary;
import kabinet.access.control.PersonalDataLog;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.base.Tag;
import kabinet.device.control.Cards;
import kabinet.device.control.DevicePassportPdf;
import kabinet.device.control.Devices;
import kabinet.device.control.TransferPdf;
import kabinet.device.control.Transfers;
import kabinet.device.control.WriteOffRequestPdf;
import kabinet.device.control.WriteOffRequests;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceCard;
import kabinet.device.entity.Transfer;
import kabinet.device.entity.WriteOffRequest;
import kabinet.document.entity.PrintedPaper;
import kabinet.file.control.Files;

/** Prints the registry's papers. They name people, so each print is written down in the log of personal data. */
@Boundary
public class PaperPrinting {

    @Inject
    Transfers transfers;
    @Inject
    WriteOffRequests requests;
    @Inject
    Devices devices;
    @Inject
    Cards cards;
    @Inject
    Files files;
    @Inject
    PersonalDataLog log;

    /** @throws NotFoundException if there is no such paper in the caller's scope */
    @RolesAllowed(Right.READ)
    public PrintedPaper transfer(Long id) {
        Transfer transfer = transfers.find(id).orElseThrow(NotFoundException::new);
        record("device.paper.transfer", transfer.schoolId(), "№ " + transfer.getNumber());
        return new PrintedPaper("Перемещение " + transfer.getNumber() + " от " + transfer.getDate() + ".pdf", TransferPdf.print(transfer, transfers.lines(transfer, Integer.MAX_VALUE)));
    }

    /** @throws NotFoundException if there is no such request in the caller's scope */
    @RolesAllowed(Right.READ)
    public PrintedPaper writeOff(Long id) {
        WriteOffRequest request = requests.find(id).orElseThrow(NotFoundException::new);
        String number = request.getNumber() == null ? "черновик" : request.getNumber().toString();
        record("device.paper.writeOff", request.schoolId(), number);
        return new PrintedPaper("Заявка на списание " + number + " от " + request.getDate() + ".pdf", WriteOffRequestPdf.print(request, requests.lines(request)));
    }

    /**
     * @param tag as people type it
     * @throws NotFoundException if there is no such device in the caller's scope
     */
    @RolesAllowed(Right.READ)
    public PrintedPaper passport(String tag) {
        Device device = Tag.read(tag).flatMap(t -> devices.byTag(t.text())).orElseThrow(NotFoundException::new);
        record("device.paper.passport", device.schoolId(), device.getTag());
        DeviceCard card = cards.of(device);
        return new PrintedPaper("Паспорт " + device.getTag() + ".pdf", DevicePassportPdf.print(card, LocalDate.now(), photo(card)));
    }

    /** The newest photo, small. */
    private byte[] photo(DeviceCard card) {
        if (card.photos().isEmpty()) {
            return null;
        }
        try {
            return java.nio.file.Files.readAllBytes(files.preview(card.photos().get(card.photos().size() - 1).getFile()).path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void record(String paper, Long schoolId, String details) {
        log.record(PersonalDataAccess.Act.PRINT, paper, schoolId, details);
    }
}
