package kabinet.tls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A private key with the chain of certificates that speaks for it, the server's own first. */
record PemIdentity(PrivateKey key, List<Certificate> chain) {

    /** RFC 7468. What stands between the blocks is commentary. */
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    private static final Map<String, String> SIGNATURES = Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");
    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;
    private static final byte[] VERSION_0 = {0x02, 0x01, 0x00};

    /** @throws IOException in words for the administrator, when a file cannot be read, is of another kind, or the two do not belong together */
    static PemIdentity read(Path certificateFile, Path keyFile) throws IOException {
        try {
            List<Certificate> chain = certificates(certificateFile);
            PublicKey publicKey = chain.get(0).getPublicKey();
            PrivateKey key = key(keyFile, publicKey);
            if (!belongTogether(key, publicKey)) {
                throw new IOException("the key in " + keyFile + " does not belong to the first certificate in " + certificateFile);
            }
            return new PemIdentity(key, chain);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("cannot use the certificate in " + certificateFile + " with the key in " + keyFile + ": " + e.getMessage(), e);
        }
    }

    private static List<Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<Certificate> chain = new ArrayList<>();
        for (Matcher block = blocks(file); block.find();) {
            if (block.group(1).equals("CERTIFICATE")) {
                chain.add(factory.generateCertificate(new ByteArrayInputStream(content(block))));
            }
        }
        if (chain.isEmpty()) {
            throw new IOException("no certificate in " + file);
        }
        return List.copyOf(chain);
    }

    private static PrivateKey key(Path file, PublicKey publicKey) throws IOException, GeneralSecurityException {
        for (Matcher block = blocks(file); block.find();) {
            String kind = block.group(1);
            if (kind.equals("ENCRYPTED PRIVATE KEY") || block.group(2).contains("ENCRYPTED")) {
                throw new IOException("the key in " + file + " is encrypted; the server needs it without a password, readable by its own user only");
            }
            if (kind.endsWith("PRIVATE KEY")) {
                byte[] pkcs8 = kind.equals("PRIVATE KEY") ? content(block) : wrapped(content(block), publicKey);
                return KeyFactory.getInstance(publicKey.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            }
        }
        throw new IOException("no private key in " + file);
    }

    private static Matcher blocks(Path file) throws IOException {
        return BLOCK.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    private static byte[] content(Matcher block) {
        return Base64.getMimeDecoder().decode(block.group(2));
    }

    /**
     * PKCS#8 around a key in the older form of its own algorithm (PKCS#1 for RSA, SEC 1 for elliptic curves): version, algorithm, key.
     * The algorithm with its curve is the one that the certificate's public key names; that begins with it (X.509 SubjectPublicKeyInfo).
     */
    private static byte[] wrapped(byte[] key, PublicKey publicKey) throws IOException {
        byte[] info = publicKey.getEncoded();
        int start = headerLength(info, 0);
        int end = start + headerLength(info, start) + contentLength(info, start);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(VERSION_0);
        content.write(info, start, end - start);
        content.writeBytes(der(OCTET_STRING, key));
        return der(SEQUENCE, content.toByteArray());
    }

    private static byte[] der(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(content.length) + 7) / 8;
            out.write(0x80 | bytes);
            for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
                out.write(content.length >> shift);
            }
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    /** Tag and length: lengths from 128 on are preceded by the number of their bytes. */
    private static int headerLength(byte[] der, int at) {
        return (der[at + 1] & 0x80) == 0 ? 2 : 2 + (der[at + 1] & 0x7f);
    }

    private static int contentLength(byte[] der, int at) {
        int header = headerLength(der, at);
        if (header == 2) {
            return der[at + 1];
        }
        int length = 0;
        for (int i = at + 2; i < at + header; i++) {
            length = length << 8 | der[i] & 0xff;
        }
        return length;
    }

    private static boolean belongTogether(PrivateKey key, PublicKey publicKey) throws GeneralSecurityException {
        byte[] challenge = new byte[32];
        new SecureRandom().nextBytes(challenge);
        Signature signature = Signature.getInstance(SIGNATURES.getOrDefault(publicKey.getAlgorithm(), publicKey.getAlgorithm()));
        signature.initSign(key);
        signature.update(challenge);
        byte[] signed = signature.sign();
        signature.initVerify(publicKey);
        signature.update(challenge);
        return signature.verify(signed);
    }
}
