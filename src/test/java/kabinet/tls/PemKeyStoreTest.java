package kabinet.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PemKeyStoreTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;
    private static KeyStore made;

    /** Keys and self-signed certificates as the JDK's own keytool makes them. */
    @BeforeAll
    static void makeKeys() throws Exception {
        Path file = folder.resolve("made.p12");
        keytool(file, "rsa", "RSA", "-keysize", "2048");
        keytool(file, "rsa2", "RSA", "-keysize", "2048");
        keytool(file, "ec", "EC", "-groupname", "secp384r1");
        keytool(file, "ed", "Ed25519");
        made = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            made.load(in, PASSWORD);
        }
    }

    @ParameterizedTest
    @CsvSource({"rsa, PRIVATE KEY", "rsa, RSA PRIVATE KEY", "ec, PRIVATE KEY", "ec, EC PRIVATE KEY", "ed, PRIVATE KEY"})
    void everyUsualFormOfKeyIsRead(String name, String form) throws Exception {
        Path certificate = write("chain.pem", "some words before\n" + certificate(name) + certificate("rsa2"));
        PemKeyStore store = load(certificate, write("key.pem", key(name, form)));
        String alias = store.engineAliases().nextElement();
        assertEquals(made.getKey(name, PASSWORD), store.engineGetKey(alias, null));
        assertEquals(2, store.engineGetCertificateChain(alias).length);
        assertEquals(made.getCertificate(name), store.engineGetCertificate(alias));
        assertTrue(store.engineIsKeyEntry(alias));
    }

    @Test
    void withoutFilesItIsEmpty() throws Exception {
        PemKeyStore store = new PemKeyStore(Optional.empty(), Optional.empty());
        store.engineLoad(null, null);
        assertEquals(0, store.engineSize());
        assertFalse(store.engineAliases().hasMoreElements());
    }

    @Test
    void whatCannotServeIsRefusedInWords() throws Exception {
        Path certificate = write("cert.pem", certificate("rsa"));
        Path key = write("key.pem", key("rsa", "PRIVATE KEY"));
        assertRefused("only one is set", Optional.of(certificate), Optional.empty());
        assertRefused("does not belong", Optional.of(certificate), Optional.of(write("other.pem", key("rsa2", "PRIVATE KEY"))));
        assertRefused("cannot use", Optional.of(certificate), Optional.of(write("ec.pem", key("ec", "EC PRIVATE KEY"))));
        assertRefused("no certificate", Optional.of(key), Optional.of(key));
        assertRefused("no private key", Optional.of(certificate), Optional.of(certificate));
        assertRefused("is encrypted", Optional.of(certificate), Optional.of(write("locked.pem", pem("ENCRYPTED PRIVATE KEY", new byte[9]))));
        assertRefused("is encrypted", Optional.of(certificate), Optional.of(write("old.pem",
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nAAAA\n-----END RSA PRIVATE KEY-----\n")));
        assertRefused("missing.pem", Optional.of(certificate), Optional.of(folder.resolve("missing.pem")));
    }

    @Test
    void aRenewedCertificateServesTheNextHandshakeAndAHalfWrittenOneDoesNot() throws Exception {
        Path certificate = write("live.pem", certificate("rsa"));
        Path key = write("live-key.pem", key("rsa", "PRIVATE KEY"));
        KeyStore store = new KeyStore(new PemKeyStore(Optional.of(certificate), Optional.of(key)), new PemProvider(), "PEM") {
        };
        store.load(null, null);
        KeyManagerFactory keys = KeyManagerFactory.getInstance("NewSunX509");
        keys.init(store, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        assertEquals(made.getCertificate("rsa"), shownBy(context));

        rewrite(certificate, certificate("ec"), 1);
        assertEquals(made.getCertificate("rsa"), shownBy(context), "certificate and key do not match yet");

        rewrite(key, key("ec", "EC PRIVATE KEY"), 2);
        assertEquals(made.getCertificate("ec"), shownBy(context));
    }

    @Test
    void theProviderOffersIt() throws Exception {
        KeyStore store = KeyStore.getInstance("PEM", new PemProvider());
        store.load(null, null);
        assertEquals(Collections.list(store.aliases()).size(), store.size());
        assertThrows(KeyStoreException.class, () -> store.setCertificateEntry("x", made.getCertificate("rsa")));
    }

    private static void assertRefused(String words, Optional<Path> certificate, Optional<Path> key) {
        IOException refusal = assertThrows(IOException.class, () -> new PemKeyStore(certificate, key).engineLoad(null, null));
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
    }

    private static PemKeyStore load(Path certificate, Path key) throws IOException {
        PemKeyStore store = new PemKeyStore(Optional.of(certificate), Optional.of(key));
        store.engineLoad(null, null);
        return store;
    }

    /** The certificate that a client gets to see in a real handshake. */
    private static Certificate shownBy(SSLContext server) throws Exception {
        SSLContext client = SSLContext.getInstance("TLS");
        client.init(null, new TrustManager[] {new AnyServer()}, null);
        try (SSLServerSocket listening = (SSLServerSocket) server.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SSLSocket caller = (SSLSocket) client.getSocketFactory().createSocket(listening.getInetAddress(), listening.getLocalPort());
                SSLSocket answering = (SSLSocket) listening.accept()) {
            Thread handshake = new Thread(() -> {
                try {
                    answering.startHandshake();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            handshake.start();
            Certificate shown = caller.getSession().getPeerCertificates()[0];
            handshake.join();
            return shown;
        }
    }

    private static final class AnyServer implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {
            assertNotEquals(0, chain.length);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            assertNotEquals(0, chain.length);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private static void rewrite(Path file, String content, int secondsLater) throws IOException {
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(secondsLater)));
    }

    private static Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String certificate(String name) throws Exception {
        return pem("CERTIFICATE", made.getCertificate(name).getEncoded());
    }

    private static String key(String name, String form) throws Exception {
        byte[] pkcs8 = made.getKey(name, PASSWORD).getEncoded();
        return pem(form, form.equals("PRIVATE KEY") ? pkcs8 : inside(pkcs8));
    }

    /** The key in its algorithm's own form: the last element of PKCS#8, an octet string, begins where its length fits the end. */
    private static byte[] inside(byte[] pkcs8) {
        for (int at = 4; at < pkcs8.length; at++) {
            boolean octets = pkcs8[at] == 0x04;
            int lengthBytes = (pkcs8[at + 1] & 0x80) == 0 ? 0 : pkcs8[at + 1] & 0x7f;
            int begin = at + 2 + lengthBytes;
            if (octets && lengthBytes <= 2) {
                int length = lengthBytes == 0 ? pkcs8[at + 1] : 0;
                for (int i = at + 2; i < begin; i++) {
                    length = length << 8 | pkcs8[i] & 0xff;
                }
                if (begin + length == pkcs8.length) {
                    return Arrays.copyOfRange(pkcs8, begin, pkcs8.length);
                }
            }
        }
        throw new IllegalArgumentException("no PKCS#8");
    }

    private static String pem(String form, byte[] content) {
        return "-----BEGIN " + form + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + form + "-----\n";
    }

    private static void keytool(Path file, String alias, String algorithm, String... more) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", new String(PASSWORD), "-alias", alias, "-keyalg", algorithm,
                "-dname", "CN=localhost", "-validity", "30"));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new ByteArrayOutputStream();
        process.getInputStream().transferTo(output);
        assertEquals(0, process.waitFor(), output::toString);
    }
}
