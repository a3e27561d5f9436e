package kabinet.licence.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets by AES-256-GCM under keys from outside the database. Each key has a number: the highest encrypts, all decrypt, so that a new one is added while what the
 * old ones encrypted is still read. What is stored is {@code v1:number:base64(nonce and ciphertext)}, which tells by which key. The context, such as the row's ids, is
 * authenticated with it: a secret copied into another row does not open.
 */
final class KeyRing {

    /** A ring without keys: nothing can be stored or read. */
    static final KeyRing EMPTY = new KeyRing(new TreeMap<>());
    /** Bytes of a key. */
    static final int KEY_BYTES = 32;

    private static final String SCHEME = "v1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Pattern ENTRY = Pattern.compile("([1-9][0-9]{0,5}):([A-Za-z0-9+/_-]+={0,2})");
    private static final Pattern STORED = Pattern.compile(SCHEME + ":([1-9][0-9]{0,5}):([A-Za-z0-9+/]+={0,2})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final NavigableMap<Integer, SecretKey> keys;

    private KeyRing(NavigableMap<Integer, SecretKey> keys) {
        this.keys = keys;
    }

    /**
     * @param text «1:base64,2:base64», each of 32 bytes; blank or null for a ring without keys
     * @throws IllegalArgumentException if it is anything else; the message holds no part of a key
     */
    static KeyRing of(String text) {
        if (text == null || text.isBlank()) {
            return EMPTY;
        }
        NavigableMap<Integer, SecretKey> keys = new TreeMap<>();
        for (String entry : text.strip().split("\\s*,\\s*")) {
            Matcher parts = ENTRY.matcher(entry);
            int place = keys.size() + 1;
            if (!parts.matches()) {
                throw new IllegalArgumentException("Key " + place + " of KABINET_SECRETS is not written as number:base64");
            }
            byte[] key = decoded(parts.group(2));
            if (key.length != KEY_BYTES) {
                throw new IllegalArgumentException("Key " + place + " of KABINET_SECRETS has " + key.length + " bytes instead of " + KEY_BYTES);
            }
            if (keys.put(Integer.valueOf(parts.group(1)), new SecretKeySpec(key, "AES")) != null) {
                throw new IllegalArgumentException("KABINET_SECRETS names the number " + parts.group(1) + " twice");
            }
        }
        return new KeyRing(keys);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The number of the key that encrypts. @throws IllegalStateException if there is none */
    int current() {
        if (keys.isEmpty()) {
            throw new IllegalStateException("KABINET_SECRETS is not set");
        }
        return keys.lastKey();
    }

    boolean has(int number) {
        return keys.containsKey(number);
    }

    String encrypt(String secret, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        int number = current();
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, number, nonce, context);
            byte[] text = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] stored = ByteBuffer.allocate(nonce.length + text.length).put(nonce).put(text).array();
            return SCHEME + ':' + number + ':' + Base64.getEncoder().encodeToString(stored);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM", e);
        }
    }

    /**
     * @throws SealedException if its key is not in the ring, or it was altered, or it belongs to another context; no message holds any part of it
     */
    String decrypt(String stored, String context) {
        Matcher parts = STORED.matcher(stored);
        if (!parts.matches()) {
            throw new SealedException("Not a stored secret");
        }
        int number = Integer.parseInt(parts.group(1));
        if (!has(number)) {
            throw new SealedException("The ring lacks the key number " + number);
        }
        byte[] bytes = decoded(parts.group(2));
        if (bytes.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new SealedException("Too short a secret");
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, number, Arrays.copyOf(bytes, NONCE_BYTES), context);
            return new String(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new SealedException("The secret does not open with the key number " + number);
        }
    }

    private Cipher cipher(int mode, int number, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.get(number), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Says nothing of its keys. */
    @Override
    public String toString() {
        return "KeyRing" + keys.keySet();
    }

    /** A stored secret cannot be opened. */
    static final class SealedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SealedException(String message) {
            super(message);
        }
    }
}
