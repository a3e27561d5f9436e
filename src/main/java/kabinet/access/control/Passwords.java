package kabinet.access.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Map;
import kabinet.base.BusinessException;

/** How passwords are hashed and what they must be: PBKDF2 with HMAC-SHA-512, 210,000 rounds (OWASP's figure), 32 bytes of salt. */
@ApplicationScoped
public class Passwords {

    public static final int MIN_LENGTH = 10;
    public static final int MAX_LENGTH = 200;

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";
    private static final int GENERATED_LENGTH = 16;

    @Inject
    Pbkdf2PasswordHash hash;

    private String nobodysHash;

    @PostConstruct
    void initialise() {
        hash.initialize(Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512", "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32", "Pbkdf2PasswordHash.KeySizeBytes", "64"));
        nobodysHash = hash(generate());
    }

    /** Refuses what is too short, too long or holds the sign-in name. */
    public void check(String password, String login) {
        if (password == null || password.length() < MIN_LENGTH || password.length() > MAX_LENGTH) {
            throw new BusinessException("access.password.length", MIN_LENGTH, MAX_LENGTH);
        }
        if (password.toLowerCase(java.util.Locale.ROOT).contains(login)) {
            throw new BusinessException("access.password.holdsLogin");
        }
    }

    public String hash(String password) {
        return hash.generate(password.toCharArray());
    }

    public boolean verify(String password, String storedHash) {
        return password.length() <= MAX_LENGTH && hash.verify(password.toCharArray(), storedHash);
    }

    /** Takes as long as {@link #verify}, so that an unknown sign-in name cannot be told by the clock. */
    public void verifyNobody(String password) {
        verify(password, nobodysHash);
    }

    /** A random password of 16 letters and digits that cannot be confused with each other. */
    public String generate() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder(GENERATED_LENGTH);
        for (int i = 0; i < GENERATED_LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
