package kabinet.device.control;

import java.util.function.Function;
import kabinet.device.entity.AccountCode;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.FundingSource;
import kabinet.device.entity.Okof;
import kabinet.exchange.control.Lookup;

/** The directories as files name their entries, read once a file. */
final class Catalogue {

    private final Lookup<DeviceKind> kinds = new Lookup<>();
    private final Lookup<DeviceModel> models = new Lookup<>();
    private final Lookup<FundingSource> sources = new Lookup<>();
    private final Lookup<AccountCode> accounts = new Lookup<>();
    private final Lookup<Okof> okofs = new Lookup<>();

    Catalogue(Directories directories) {
        put(kinds, directories.kinds(), DeviceKind::getName);
        put(models, directories.models(), m -> called(m.getKind(), m.getManufacturer(), m.getName()));
        put(sources, directories.fundingSources(), FundingSource::getName);
        put(accounts, directories.accounts(), AccountCode::getCode);
        put(okofs, directories.okofs(), Okof::getCode);
    }

    DeviceKind kind(String name) {
        return kinds.get(name);
    }

    DeviceModel model(DeviceKind kind, String manufacturer, String name) {
        return models.get(called(kind, manufacturer, name));
    }

    FundingSource source(String name) {
        return sources.get(name);
    }

    AccountCode account(String code) {
        return accounts.get(code);
    }

    Okof okof(String code) {
        return okofs.get(code);
    }

    private static String called(DeviceKind kind, String manufacturer, String name) {
        return kind.getName() + '\n' + manufacturer + '\n' + name;
    }

    private static <T> void put(Lookup<T> lookup, Iterable<T> entries, Function<T, String> name) {
        entries.forEach(entry -> lookup.put(name.apply(entry), entry));
    }
}
