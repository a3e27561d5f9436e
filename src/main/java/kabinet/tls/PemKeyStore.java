package kabinet.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.Key;
import java.security.KeyStoreException;
import java.security.KeyStoreSpi;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Date;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The key store over two PEM files, with one entry or none; it cannot be written to.
 *
 * <p>Whoever asks for the aliases (the key manager, at each handshake) gets the files as they are now: a renewed certificate appears under
 * a new alias, since key managers remember entries by alias. While a renewal is half written, or wrong, the former certificate stays in use.
 */
final class PemKeyStore extends KeyStoreSpi {

    private static final Logger LOG = Logger.getLogger(PemKeyStore.class.getPackageName());
    private static final String READ_ONLY = "certificate and key are changed by replacing their files";

    private final Optional<Path> certificateFile;
    private final Optional<Path> keyFile;
    private Entry entry;
    private List<FileTime> seen = List.of();
    private int generation;

    private record Entry(String alias, Date since, PemIdentity identity) {
    }

    PemKeyStore(Optional<Path> certificateFile, Optional<Path> keyFile) {
        this.certificateFile = certificateFile;
        this.keyFile = keyFile;
    }

    /** @param ignored the key store's place is known, and it has no password */
    @Override
    public synchronized void engineLoad(InputStream ignored, char[] password) throws IOException {
        if (certificateFile.isPresent() != keyFile.isPresent()) {
            throw new IOException("HTTPS needs both files, KABINET_TLS_CERT and KABINET_TLS_KEY; only one is set");
        }
        if (certificateFile.isPresent()) {
            seen = times();
            entry = read();
        }
    }

    @Override
    public synchronized Enumeration<String> engineAliases() {
        refresh();
        return entry == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(entry.alias));
    }

    @Override
    public Key engineGetKey(String alias, char[] password) {
        return find(alias).map(found -> found.identity.key()).orElse(null);
    }

    @Override
    public Certificate[] engineGetCertificateChain(String alias) {
        return find(alias).map(found -> found.identity.chain().toArray(Certificate[]::new)).orElse(null);
    }

    @Override
    public Certificate engineGetCertificate(String alias) {
        return find(alias).map(found -> found.identity.chain().get(0)).orElse(null);
    }

    @Override
    public Date engineGetCreationDate(String alias) {
        return find(alias).map(found -> (Date) found.since.clone()).orElse(null);
    }

    @Override
    public boolean engineContainsAlias(String alias) {
        return find(alias).isPresent();
    }

    @Override
    public synchronized int engineSize() {
        return entry == null ? 0 : 1;
    }

    @Override
    public boolean engineIsKeyEntry(String alias) {
        return find(alias).isPresent();
    }

    @Override
    public boolean engineIsCertificateEntry(String alias) {
        return false;
    }

    @Override
    public synchronized String engineGetCertificateAlias(Certificate certificate) {
        return entry != null && entry.identity.chain().get(0).equals(certificate) ? entry.alias : null;
    }

    @Override
    public void engineSetKeyEntry(String alias, Key key, char[] password, Certificate[] chain) throws KeyStoreException {
        throw new KeyStoreException(READ_ONLY);
    }

    @Override
    public void engineSetKeyEntry(String alias, byte[] key, Certificate[] chain) throws KeyStoreException {
        throw new KeyStoreException(READ_ONLY);
    }

    @Override
    public void engineSetCertificateEntry(String alias, Certificate certificate) throws KeyStoreException {
        throw new KeyStoreException(READ_ONLY);
    }

    @Override
    public void engineDeleteEntry(String alias) throws KeyStoreException {
        throw new KeyStoreException(READ_ONLY);
    }

    @Override
    public void engineStore(OutputStream stream, char[] password) throws IOException {
        throw new IOException(READ_ONLY);
    }

    private synchronized Optional<Entry> find(String alias) {
        return Optional.ofNullable(entry).filter(known -> known.alias.equals(alias));
    }

    private void refresh() {
        if (entry == null) {
            return;
        }
        try {
            List<FileTime> now = times();
            if (!now.equals(seen)) {
                seen = now;
                entry = read();
                LOG.info(() -> "HTTPS uses the renewed certificate in " + certificateFile.orElseThrow());
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the renewed HTTPS certificate cannot be used, the former stays: {0}", e.getMessage());
        }
    }

    private List<FileTime> times() throws IOException {
        return List.of(Files.getLastModifiedTime(certificateFile.orElseThrow()), Files.getLastModifiedTime(keyFile.orElseThrow()));
    }

    private Entry read() throws IOException {
        PemIdentity identity = PemIdentity.read(certificateFile.orElseThrow(), keyFile.orElseThrow());
        generation++;
        return new Entry("kabinet-" + generation, new Date(), identity);
    }
}
