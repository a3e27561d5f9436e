package kabinet.delivery.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.Suggestion;
import kabinet.device.control.Directories;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceModel;
import kabinet.procurement.entity.ContractFunding;

/**
 * Guesses what lines of goods become, for people to check: the model under whose name the same thing came before, else the model whose name stands in the
 * line; account, ОКОФ and useful life as the school's newest device of the kind has them; the source that pays most of the contract.
 */
@ApplicationScoped
public class Suggestions {

    @PersistenceContext
    EntityManager em;
    @Inject
    Directories directories;

    /** By the lines' ids; lines of works, services and rights are left out. @param schoolId whose books the goods come on; may be null */
    public Map<Long, Suggestion> of(DeliveryNote note, List<DeliveryLine> lines, Long schoolId) {
        List<DeliveryLine> goods = lines.stream().filter(DeliveryLine::isGoods).toList();
        Map<String, DeviceModel> before = earlier(goods.stream().map(DeliveryLine::getNameKey).collect(Collectors.toSet()));
        List<DeviceModel> models = directories.models().stream().filter(DeviceModel::isActive).toList();
        Long source = source(note);
        Map<Long, Optional<Device>> newest = new HashMap<>();
        Map<Long, Suggestion> suggestions = new HashMap<>();
        for (DeliveryLine line : goods) {
            DeviceModel model = before.get(line.getNameKey());
            if (model == null) {
                model = named(line, models);
            }
            Device like = model == null || schoolId == null ? null : newest.computeIfAbsent(model.getKind().getId(), kind -> newest(schoolId, kind)).orElse(null);
            suggestions.put(line.getId(), new Suggestion(model == null ? null : model.getId(), model == null ? null : model.getTitle(),
                like == null || like.getAccount() == null ? null : like.getAccount().getId(), like == null || like.getOkof() == null ? null : like.getOkof().getId(),
                like == null ? null : like.getUsefulLife(), source, before.containsKey(line.getNameKey())));
        }
        return suggestions;
    }

    /** Account, ОКОФ and useful life as the school's newest device of the model's kind has them. */
    public Suggestion like(DeviceModel model, Long schoolId) {
        return newest(schoolId, model.getKind().getId()).map(like -> new Suggestion(model.getId(), model.getTitle(), like.getAccount() == null ? null : like.getAccount().getId(),
            like.getOkof() == null ? null : like.getOkof().getId(), like.getUsefulLife(), null, false)).orElse(Suggestion.NONE);
    }

    /** What came under the same names, the newest counting. */
    private Map<String, DeviceModel> earlier(Collection<String> nameKeys) {
        Map<String, DeviceModel> models = new HashMap<>();
        if (!nameKeys.isEmpty()) {
            em.createQuery("""
                    select l.nameKey, m from ReceiptLine r join r.line l join r.model m join fetch m.kind
                    where r.id in (select max(x.id) from ReceiptLine x join x.line y where y.nameKey in :keys and x.model is not null group by y.nameKey)""", Object[].class)
                .setParameter("keys", nameKeys).getResultStream().forEach(row -> models.put((String) row[0], (DeviceModel) row[1]));
        }
        return models;
    }

    /** The longest model name that the line's name contains, the maker's name deciding between equals. */
    private static DeviceModel named(DeliveryLine line, List<DeviceModel> models) {
        String name = compact(line.getName());
        return models.stream().filter(m -> compact(m.getName()).length() > 2 && name.contains(compact(m.getName())))
            .max(Comparator.comparingInt((DeviceModel m) -> compact(m.getName()).length()).thenComparing(m -> name.contains(compact(m.getManufacturer()))))
            .orElse(null);
    }

    /** Folded, without what typing leaves to chance. */
    private static String compact(String text) {
        return kabinet.base.LookAlikes.fold(text).replaceAll("[\\s\"'()./_-]", "");
    }

    private Optional<Device> newest(Long schoolId, Long kindId) {
        return em.createQuery("select d from Device d left join fetch d.account left join fetch d.okof where d.school.id = :school and d.kind.id = :kind order by d.id desc", Device.class)
            .setParameter("school", schoolId).setParameter("kind", kindId).setMaxResults(1).getResultStream().findFirst();
    }

    private Long source(DeliveryNote note) {
        return note.getContract() == null ? null : note.getContract().getFundings().stream()
            .max(Comparator.comparing(ContractFunding::getAmount)).map(f -> f.getSource().getId()).orElse(null);
    }
}
