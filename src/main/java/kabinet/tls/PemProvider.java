package kabinet.tls;

import java.nio.file.Path;
import java.security.Provider;
import java.util.Optional;

/**
 * Offers the key store type {@code PEM}: the certificate chain in the file that the environment variable {@code KABINET_TLS_CERT} names (the
 * server's certificate first, then those that vouch for it) with the key in the file of {@code KABINET_TLS_KEY} (PKCS#8, PKCS#1 or
 * SEC 1, not encrypted). The key store is empty when neither is set; loading it fails when one is missing or they do not belong together.
 */
public final class PemProvider extends Provider {

    private static final long serialVersionUID = 1L;
    private static final String CERTIFICATE = "KABINET_TLS_CERT";
    private static final String KEY = "KABINET_TLS_KEY";

    public PemProvider() {
        super("KabinetPem", "1.0", "Key store of a certificate chain and its key in PEM files");
        putService(new Service(this, "KeyStore", "PEM", PemKeyStore.class.getName(), null, null) {
            @Override
            public Object newInstance(Object parameter) {
                return new PemKeyStore(file(CERTIFICATE), file(KEY));
            }
        });
    }

    private static Optional<Path> file(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(name -> !name.isBlank()).map(name -> Path.of(name.strip()));
    }
}
