package kabinet.device.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kabinet.base.Texts;
import kabinet.device.boundary.DeviceLookup;
import kabinet.device.entity.DeviceFilter;
import kabinet.organisation.entity.Person;

/** Says what a list is narrowed by, one condition a chip, each with the address of the list without it. */
@RequestScoped
public class ListChips {

    @Inject
    DeviceLookup lookup;

    List<DeviceListPage.Chip> of(ListAddress address, List<Option> schools, List<Option> kinds, List<Option> sources) {
        DeviceFilter f = address.filter();
        Chips chips = new Chips(address, FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + "/device/list",
            FacesContext.getCurrentInstance().getViewRoot().getLocale());
        if (f.text() != null) {
            chips.add("q", f.text(), f.without("text"));
        }
        if (f.schoolId() != null) {
            chips.add("school", label(schools, f.schoolId()), f.without("school"));
        }
        if (f.roomId() != null) {
            chips.add("room", lookup.room(f.roomId()).map(r -> r.getTitle()).orElse("?"), f.without("room"));
        }
        if (f.kindId() != null) {
            chips.add("kind", label(kinds, f.kindId()), f.without("kind"));
        }
        if (f.modelId() != null) {
            chips.add("model", lookup.model(f.modelId()).map(m -> m.getTitle()).orElse("?"), f.without("model"));
        }
        if (f.personId() != null) {
            chips.add("person", lookup.person(f.personId()).map(Person::getShortName).orElse("?"), f.without("person"));
        }
        if (f.status() != null) {
            chips.add("status", Texts.of(chips.locale(), "device.status." + f.status()), f.without("status"));
        }
        if (f.fundingSourceId() != null) {
            chips.add("source", label(sources, f.fundingSourceId()), f.without("source"));
        }
        if (f.deliveryId() != null) {
            chips.add("delivery", null, f.without("delivery"));
        }
        if (Boolean.TRUE.equals(f.noRoom())) {
            chips.add("noRoom", null, f.without("noRoom"));
        }
        if (Boolean.TRUE.equals(f.noNumber())) {
            chips.add("noNumber", null, f.without("noNumber"));
        }
        if (f.warrantyWithinDays() != null) {
            chips.add("warranty", f.warrantyWithinDays(), f.without("warranty"));
        }
        return chips.list();
    }

    private record Chips(ListAddress address, String page, Locale locale, List<DeviceListPage.Chip> list) {

        Chips(ListAddress address, String page, Locale locale) {
            this(address, page, locale, new ArrayList<>());
        }

        void add(String name, Object value, DeviceFilter without) {
            list.add(new DeviceListPage.Chip(Texts.of(locale, "device.list.chip." + name, value), page + address.with(without).query()));
        }
    }

    private static String label(List<Option> options, Long id) {
        return options.stream().filter(o -> o.id().equals(id)).map(Option::label).findFirst().orElse("?");
    }
}
