package kabinet.delivery.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.delivery.entity.Party;
import kabinet.document.entity.XmlElement;

/** A participant in any of the shapes the tax service's formats give it: an organisation, a sole trader, a person, a foreigner. */
final class XmlParty {

    private static final String SOLE_TRADER = "СвИП";
    private static final List<String[]> ORGANISATIONS = List.of(new String[] {"СвЮЛУч"}, new String[] {"СвОрг", "СвЮЛ"}, new String[] {"СвЮЛ"});
    private static final List<String[]> PEOPLE = List.of(new String[] {SOLE_TRADER}, new String[] {"СвФЛУч"}, new String[] {"СвФЛУчастФХЖ"}, new String[] {"СвФЛ"});
    private static final List<String[]> FOREIGNERS = List.of(new String[] {"СвИнНеУч"}, new String[] {"СвОрг", "ИнОрг"});

    private XmlParty() {
    }

    /** Null if the element is not there or names nobody. */
    static Party of(Optional<XmlElement> participant, Field role, Draft draft) {
        XmlElement identity = participant.flatMap(element -> element.child("ИдСв")).orElse(null);
        if (identity == null) {
            return null;
        }
        int line = participant.get().line();
        String okpo = participant.get().attribute("ОКПО").orElse(null);
        XmlElement organisation = first(identity, ORGANISATIONS);
        if (organisation != null) {
            return draft.party(line, role, organisation.attribute("НаимОрг").orElse(null), organisation.attribute("ИННЮЛ").orElse(null),
                    organisation.attribute("КПП").orElse(null), okpo, organisation.attribute("ОГРН").orElse(null));
        }
        XmlElement person = first(identity, PEOPLE);
        if (person != null) {
            return draft.party(line, role, firm(person), person.attribute("ИННФЛ").orElse(null), null, okpo, person.attribute("ОГРНИП").orElse(null));
        }
        XmlElement foreigner = first(identity, FOREIGNERS);
        return foreigner == null ? null
                : draft.party(line, role, foreigner.attribute("НаимОрг").or(() -> foreigner.attribute("Наим")).orElse(null), null, null, okpo, null);
    }

    private static XmlElement first(XmlElement identity, List<String[]> paths) {
        return paths.stream().flatMap(path -> identity.child(path).stream()).findFirst().orElse(null);
    }

    private static String firm(XmlElement person) {
        String name = person.child("ФИО").stream().flatMap(parts -> Stream.of("Фамилия", "Имя", "Отчество").flatMap(part -> parts.attribute(part).stream()))
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : person.name().equals(SOLE_TRADER) ? "ИП " + name : name;
    }
}
